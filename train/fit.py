"""Fits the models of the recogniser: python3 train/fit.py [--folds-only] [--tmp DIR] [--shared DIR]

Deterministic: fixed seeds, one thread. Writes src/recogniser/evidence/trees.json and train/report.md.
"""
import argparse, base64, hashlib, json, os, subprocess, sys, time
os.environ['OMP_NUM_THREADS'] = '1'
import lightgbm as lgb
import numpy as np

FOLDS = 5
SEEDS = (1, 2)
FIRST_SEEDS = (1, 2, 3)
SECOND_SEEDS = (1, 2)
SECOND = dict(min_data_in_leaf=10)
TREES = dict(objective='binary', learning_rate=0.12, num_leaves=16, min_data_in_leaf=20, feature_fraction=0.3, bagging_fraction=0.6,
             bagging_freq=1, lambda_l2=5, max_bin=31, verbose=-1, num_threads=1, deterministic=True, force_row_wise=True, seed=1,
             min_sum_hessian_in_leaf=1e-2)
FIRST_ROUNDS, SECOND_ROUNDS, READER_ROUNDS = 80, 230, 120
# Real documents in which nobody speaks count more for the readings: people who are made up cost most.
NOBODY_SPEAKS = 2
ROWS_A_DOCUMENT = 100
# What is added to the scores of readings; recognise.ts has the same.
NOBODY = 0.75
# A source of real documents weighs 1000, however many they are; made documents one by one.
MADE = {'layout': 100, 'composed': 60, 'list': 150, 'plain': 50, 'cut': 50, 'single': 50}


class Lab:
    """The TypeScript half, and what it wrote."""

    def __init__(self, tmp, shared):
        self.tmp = tmp
        os.makedirs(tmp, exist_ok=True)
        subprocess.run(['npx', 'esbuild', 'train/lab.ts', '--bundle', '--platform=node', '--format=esm', '--loader:.txt=text',
                        f'--outfile={tmp}/lab.mjs', '--log-level=error'], check=True)
        self.process = subprocess.Popen(['node', '--max-old-space-size=8000', f'{tmp}/lab.mjs', tmp, shared], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.wait('ready')
        lab = json.load(open(f'{tmp}/lab.json'))
        self.documents, self.widths, self.names, self.closes = lab['documents'], lab['widths'], lab['names'], lab['closes']
        self.labels = np.fromfile(f'{tmp}/labels.bin', np.int8)
        self.facts = np.fromfile(f'{tmp}/facts.bin', np.float32).reshape(len(self.labels), -1)
        self.document = np.repeat(np.arange(len(self.documents)), [d['size'] for d in self.documents])
        sources = sorted({d['source'] for d in self.documents}, key=lambda name: hashlib.md5(name.encode()).hexdigest())
        fold_of = {name: index % FOLDS for index, name in enumerate(sources)}
        self.document_fold = np.array([fold_of[d['source']] for d in self.documents])
        self.fold = self.document_fold[self.document]
        self.weigh()

    def wait(self, word):
        line = self.process.stdout.readline().strip()
        if not line.startswith(word):
            sys.exit(f'the lab said {line!r} instead of {word!r}')

    def ask(self, command, name, values):
        np.asarray(values, np.float32).tofile(f'{self.tmp}/{name}.bin')
        self.process.stdin.write(f'{command} {name}\n')
        self.process.stdin.flush()
        self.wait('done')

    def weigh(self):
        counts = {}
        for d in self.documents:
            counts[d['kind']] = counts.get(d['kind'], 0) + 1
        weights = np.zeros(len(self.documents))
        for i, d in enumerate(self.documents):
            n = counts[d['kind']]
            whole = 1000 * (n / 6) ** 0.5 if d['kind'].startswith('f_') else 1000
            weights[i] = MADE[d['kind'].split()[0]] if d['isMade'] else whole / n
        self.document_weight = weights
        step = np.array([max(1, -(-d['size'] // ROWS_A_DOCUMENT)) for d in self.documents])
        index = np.arange(len(self.labels)) - np.array([d['start'] for d in self.documents])[self.document]
        self.keep = ((index * 7919 + 13) % step[self.document] == 0) & (self.labels >= 0)
        rows = np.array([max(4, d['size'] * 10) for d in self.documents])
        self.weight = (weights / rows)[self.document] * step[self.document]


def seeded(seed):
    return dict(seed=seed, bagging_seed=seed * 3, feature_fraction_seed=seed * 5)


def fit(x, y, weight, rounds, bins=31, **options):
    data = lgb.Dataset(x, y, weight=weight / weight.mean(), params={'max_bin': bins, 'verbose': -1, 'num_threads': 1}, free_raw_data=True)
    return lgb.train({**TREES, **options}, data, rounds)


def raw(model, x):
    return model.predict(x, raw_score=True, num_threads=1)


def left_out(lab, x, rounds, **options):
    """Opinions on each row by a model that has not seen its source."""
    z = np.zeros(len(x))
    for fold in range(FOLDS):
        seen = lab.keep & (lab.fold != fold)
        model = fit(x[seen], lab.labels[seen], lab.weight[seen], rounds, **options)
        z[lab.fold == fold] = raw(model, x[lab.fold == fold])
    return z


class Readings:
    def __init__(self, lab, z):
        lab.ask('readings', 'z-second', z)
        self.facts = np.fromfile(f'{lab.tmp}/readings.bin', np.float32).reshape(-1, lab.widths['reading'])
        meta = np.fromfile(f'{lab.tmp}/readings-meta.bin', np.float32).reshape(-1, 2)
        self.document, self.f1 = meta[:, 0].astype(int), meta[:, 1]
        self.fold = lab.document_fold[self.document]
        known = np.array([d['runs'] > 0 or d['count'] == 0 for d in lab.documents])[self.document]
        self.weight = known * lab.document_weight[self.document] / np.bincount(self.document, minlength=len(lab.documents))[self.document]
        self.weight *= np.where([d['count'] == 0 and not d['isMade'] for d in lab.documents], NOBODY_SPEAKS, 1)[self.document]
        self.target = 0.5 * self.f1 + 0.5 * (self.f1 > 0.99)

    def fit(self, seen, seed):
        return fit(self.facts[seen], self.target[seen], self.weight[seen], READER_ROUNDS, bins=63, objective='cross_entropy', learning_rate=0.1, seed=seed)

    def left_out(self):
        v = np.zeros(len(self.f1))
        for seed in SEEDS:
            for fold in range(FOLDS):
                v[self.fold == fold] += raw(self.fit(self.fold != fold, seed), self.facts[self.fold == fold]) / len(SEEDS)
        return v

    def best(self, lab, root):
        best = np.zeros(len(lab.documents))
        np.maximum.at(best, self.document, self.f1)
        mine = np.array([d['root'] == root for d in lab.documents])
        return best[mine].mean()


def table(lab, title, v, readings):
    lab.ask('pick', 'scores-of-readings', v)
    rows = json.load(open(f'{lab.tmp}/scores.json'))
    lines, kinds = [], []
    for root in ['corpora', 'corpora2', 'corpora3', 'fixtures720', 'fixtures']:
        by_kind, whole, count, made_up, nobody = {}, 0, 0, 0, 0
        for index, score, labels, _ in rows:
            d = lab.documents[index]
            if d['root'] != root:
                continue
            by_kind.setdefault(d['kind'], []).append(score)
            count += 1
            whole += score >= 0.995
            if d['count'] == 0:
                nobody += 1
                made_up += score < 1
        if count:
            means = {kind: float(np.mean(scores)) for kind, scores in by_kind.items()}
            kinds += [(mean, root, kind, len(by_kind[kind])) for kind, mean in means.items()]
            lines.append((root, len(means), float(np.mean(list(means.values()))), whole, count, made_up, nobody, readings.best(lab, root)))
    print(f'\n{title}')
    out = [f'## {title}', '', '| root | kinds | turn F1 | whole | people made up | best reading |', '|---|---|---|---|---|---|']
    for root, n, f1, whole, count, made_up, nobody, best in lines:
        print(f'{root:12s} {n:3d} kinds  turn F1 {f1:.4f}  whole {whole}/{count}  made up {made_up}/{nobody}  best reading {best:.4f}', flush=True)
        out.append(f'| {root} | {n} | {f1:.4f} | {whole} of {count} | {made_up} of {nobody} | {best:.4f} |')
    oracle = np.zeros(len(lab.documents))
    np.maximum.at(oracle, readings.document, readings.f1)
    mean = np.mean([line[2] for line in lines[:4]])
    print(f'mean of the roots {mean:.4f}  whole {sum(line[3] for line in lines)}  made up {sum(line[5] for line in lines)}', flush=True)
    out += ['', f'Mean of the first four roots: {mean:.4f}.', '', 'The worst kinds: ' + ', '.join(f'{kind} {score:.2f}' for score, root, kind, n in sorted(kinds)[:25]), '']
    json.dump([[lab.documents[i]['root'], lab.documents[i]['kind'], lab.documents[i]['file'], s, n, lab.documents[i]['count'], float(oracle[i]), shown] for i, s, n, shown in rows], open(f'{lab.tmp}/{title.split()[0]}.json', 'w'))
    json.dump(sorted(kinds), open(f'{lab.tmp}/{title.split()[0]}-kinds.json', 'w'))
    return out


def bonus(lab, readings):
    """For the reading in which nobody speaks: its number of labels is -1."""
    names = lab.names[-lab.widths['reading']:]
    return NOBODY * (readings.facts[:, names.index('n')] < 0)


def floor32(value):
    small = np.float32(value)
    return np.nextafter(small, np.float32(-np.inf)) if small > value else small


def pack(*models):
    """Trees as flat lists in preorder; several models are averaged."""
    facts, values, right, means, roots = [], [], [], [], []

    def walk(node):
        at = len(facts)
        is_leaf = 'leaf_value' in node
        facts.append(0 if is_leaf else node['split_feature'] + 1)
        values.append(np.float32(node['leaf_value'] / len(models)) if is_leaf else floor32(node['threshold']))
        right.append(0)
        means.append(np.clip(round((node['leaf_value'] if is_leaf else node['internal_value']) / len(models) * 1000), -32000, 32000))
        if not is_leaf:
            walk(node['left_child'])
            right[at] = len(facts) - at
            walk(node['right_child'])

    for model in models:
        for tree in model.dump_model()['tree_info']:
            roots.append(len(facts))
            walk(tree['tree_structure'])
    encode = lambda data, kind: base64.b64encode(np.asarray(data, kind).tobytes()).decode()
    return dict(roots=encode(roots, '<u2'), facts=encode(facts, 'u1'), values=encode(values, '<f4'), right=encode(right, 'u1'), means=encode(means, '<i2'))


def main():
    options = argparse.ArgumentParser()
    options.add_argument('--folds-only', action='store_true', help='only print left-out figures')
    options.add_argument('--tmp', default='train/tmp')
    options.add_argument('--shared', default='../shared')
    options = options.parse_args()
    start = time.time()
    lab = Lab(options.tmp, options.shared)
    print(f'{len(lab.documents)} documents, {len(lab.labels)} candidates, {lab.facts.shape[1]} facts, {time.time() - start:.0f} s', flush=True)
    local = lab.facts[:, :lab.widths['local']]
    first_opinions = np.mean([left_out(lab, local, FIRST_ROUNDS, **seeded(seed)) for seed in FIRST_SEEDS], 0)
    lab.ask('opinions', 'z-first', first_opinions)
    x = np.concatenate([lab.facts, np.fromfile(f'{options.tmp}/opinions.bin', np.float32).reshape(len(lab.labels), -1)], 1)
    z = np.mean([left_out(lab, x, SECOND_ROUNDS, **SECOND, **seeded(seed)) for seed in SECOND_SEEDS], 0)
    readings = Readings(lab, z)
    scores = readings.left_out()
    scores += bonus(lab, readings)
    report = table(lab, 'Left out', scores, readings)
    print(f'{time.time() - start:.0f} s', flush=True)
    if options.folds_only:
        return
    keep = lab.keep
    first = [fit(local[keep], lab.labels[keep], lab.weight[keep], FIRST_ROUNDS, **seeded(seed)) for seed in FIRST_SEEDS]
    second = [fit(x[keep], lab.labels[keep], lab.weight[keep], SECOND_ROUNDS, **SECOND, **seeded(seed)) for seed in SECOND_SEEDS]
    reader = [readings.fit(np.ones(len(readings.f1), bool), seed) for seed in SEEDS]
    importance = lambda models, names: sorted(zip(names, sum(m.feature_importance('gain') / m.feature_importance('gain').sum() for m in models) / len(models)), key=lambda one: -one[1])
    n = lab.facts.shape[1] + lab.widths['opinion']
    with open(f'{options.tmp}/model.json', 'w') as file:
        json.dump(dict(facts=lab.names + lab.closes, first=pack(*first), second=pack(*second), reader=pack(*reader)), file, separators=(',', ':'))
    os.replace(f'{options.tmp}/model.json', 'src/recogniser/evidence/trees.json')
    # Fitted: the models that saw everything, over what they saw.
    lab.ask('opinions', 'z-first', np.mean([raw(model, local) for model in first], 0))
    x = np.concatenate([lab.facts, np.fromfile(f'{options.tmp}/opinions.bin', np.float32).reshape(len(lab.labels), -1)], 1)
    readings = Readings(lab, np.mean([raw(model, x) for model in second], 0))
    report += table(lab, 'Fitted', sum(raw(model, readings.facts) for model in reader) / len(reader) + bonus(lab, readings), readings)
    report += ['## What the models read most', '', '| second look | share | readings | share |', '|---|---|---|---|']
    report += [f'| {a} | {p:.3f} | {b} | {q:.3f} |' for (a, p), (b, q) in zip(importance(second, lab.names[:n])[:30], importance(reader, lab.names[n:])[:30])]
    head = ['# What the recogniser was fitted to, and how well it reads', '', 'Written by train/fit.py. Left out: each source is read by models that have not seen it (five folds by source).', '']
    open('train/report.md', 'w').write('\n'.join(head + report) + '\n')
    print(f'model {os.path.getsize("src/recogniser/evidence/trees.json")} bytes, {time.time() - start:.0f} s', flush=True)


if __name__ == '__main__':
    main()
