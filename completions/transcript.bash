# bash: eval "$(transcript completions bash)", in ~/.bashrc
_transcript_speakers() {
  # In an open quote readline writes what it is given as it stands: names that would end the quote, or do something in it, are left out.
  local word line=() unsafe= quote=${cur:0:1}
  case $quote in
  '"') unsafe='["\$`!]' ;;
  "'") unsafe="[']" ;;
  *) [[ ${cur//\\?/} == *[\"\'\$\`]* ]] && return ;;
  esac
  [[ -n $unsafe && ${cur:1} == *"$quote"* ]] && return
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == = ]] || line+=("${word//[\"\'\\]/}")
  done
  while IFS= read -r word; do
    [[ ${word//[\"\'\\]/} == "${cur//[\"\'\\]/}"* ]] || continue
    if [[ -z $unsafe ]]; then COMPREPLY+=("$(printf %q "$word")")
    elif [[ $word != *$unsafe* ]]; then COMPREPLY+=("$word"); fi
  done < <(transcript __complete "${line[@]}" 2>/dev/null)
}
_transcript() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words= name
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD == 1)); then
    words='parse convert page turns grep quote speakers questions stats chunks compare repair rename split merge check explain formats schema completions help --help --version'
  else
    case "$command $prev" in
    'parse --to' | 'convert --to' | 'rename --to' | 'split --to' | 'merge --to') compopt +o default +o bashdefault 2>/dev/null; words='jsonl json text md csv tsv vtt srt ttml podcast-html podcast-json tei chat stm seglst atlasti maxqda nvivo template html docx parquet convokit' ;;
    'parse --records') compopt +o default +o bashdefault 2>/dev/null; words='turns all' ;;
    'parse --annotations' | 'convert --annotations' | 'page --annotations' | 'turns --annotations' | 'grep --annotations' | 'quote --annotations' | 'questions --annotations' | 'chunks --annotations' | 'rename --annotations' | 'split --annotations' | 'merge --annotations') compopt +o default +o bashdefault 2>/dev/null; words='keep drop' ;;
    'parse --unit' | 'convert --unit') compopt +o default +o bashdefault 2>/dev/null; words='turn cue sentence word' ;;
    'parse --diarization' | 'parse --config' | 'parse --keep' | 'parse --speakers' | 'parse -o' | 'parse --output' | 'convert -o' | 'convert --output' | 'convert --diarization' | 'convert --config' | 'convert --keep' | 'convert --speakers' | 'page --config' | 'page --keep' | 'page --speakers' | 'page -o' | 'page --output' | 'turns --config' | 'turns --keep' | 'turns --speakers' | 'turns -o' | 'turns --output' | 'grep --snippet' | 'grep --config' | 'grep --keep' | 'grep --speakers' | 'quote --from-file' | 'quote --config' | 'quote --keep' | 'quote --speakers' | 'quote -o' | 'quote --output' | 'speakers --config' | 'speakers --keep' | 'speakers --speakers' | 'speakers -o' | 'speakers --output' | 'questions --config' | 'questions --keep' | 'questions --speakers' | 'questions -o' | 'questions --output' | 'stats --config' | 'stats --keep' | 'stats --speakers' | 'stats -o' | 'stats --output' | 'chunks --overlap' | 'chunks --config' | 'chunks --keep' | 'chunks --speakers' | 'chunks -o' | 'chunks --output' | 'compare --config' | 'compare --keep' | 'compare --speakers' | 'compare -o' | 'compare --output' | 'repair --undo' | 'repair --config' | 'repair --keep' | 'repair --speakers' | 'repair -o' | 'repair --output' | 'rename --map' | 'rename -o' | 'rename --output' | 'rename --config' | 'rename --keep' | 'rename --speakers' | 'split -o' | 'split --output' | 'split --config' | 'split --keep' | 'split --speakers' | 'merge -o' | 'merge --output' | 'merge --config' | 'merge --keep' | 'merge --speakers' | 'check --config' | 'check --keep' | 'check --speakers' | 'check -o' | 'check --output' | 'explain --config' | 'explain --keep' | 'explain --speakers') return ;;
    'parse --gap' | 'parse --fields' | 'parse --estimate-times' | 'parse --template' | 'parse --label-pattern' | 'parse --columns' | 'parse -j' | 'parse --jobs' | 'convert --gap' | 'convert --fields' | 'convert --estimate-times' | 'convert --template' | 'convert --label-pattern' | 'convert --columns' | 'convert -j' | 'convert --jobs' | 'page --label-pattern' | 'page --columns' | 'page --title' | 'page --lang' | 'page --audio' | 'turns --question' | 'turns --keyword' | 'turns --label-pattern' | 'turns --columns' | 'turns --fields' | 'grep -e' | 'grep --regexp' | 'grep -m' | 'grep --max-count' | 'grep --title' | 'grep --date' | 'grep --url' | 'grep -A' | 'grep --after-context' | 'grep -B' | 'grep --before-context' | 'grep -C' | 'grep --context' | 'grep --question' | 'grep --label-pattern' | 'grep --columns' | 'quote --least' | 'quote --most' | 'quote --title' | 'quote --date' | 'quote --url' | 'quote --label-pattern' | 'quote --columns' | 'quote --fields' | 'speakers --label-pattern' | 'speakers --columns' | 'speakers --fields' | 'questions --label-pattern' | 'questions --columns' | 'questions --fields' | 'stats --sort' | 'stats --label-pattern' | 'stats --columns' | 'stats --fields' | 'chunks --max-words' | 'chunks --max-tokens' | 'chunks --question' | 'chunks --label-pattern' | 'chunks --columns' | 'compare --label-pattern' | 'compare --columns' | 'compare --passages' | 'compare --max-wer' | 'repair --label-pattern' | 'repair --columns' | 'repair -j' | 'repair --jobs' | 'rename -s' | 'rename --set' | 'rename --fields' | 'rename --estimate-times' | 'rename --template' | 'rename --label-pattern' | 'rename --columns' | 'split --fields' | 'split --estimate-times' | 'split --template' | 'split --label-pattern' | 'split --columns' | 'merge --offsets' | 'merge --pause' | 'merge --fields' | 'merge --estimate-times' | 'merge --template' | 'merge --label-pattern' | 'merge --columns' | 'check --label-pattern' | 'check --columns' | 'check -j' | 'check --jobs' | 'explain --label-pattern' | 'explain --columns') compopt +o default +o bashdefault 2>/dev/null; return ;;
    'parse --dedupe-rolling' | 'convert --dedupe-rolling') compopt +o default +o bashdefault 2>/dev/null; words='on off auto' ;;
    'parse --encoding' | 'convert --encoding' | 'page --encoding' | 'turns --encoding' | 'grep --encoding' | 'quote --encoding' | 'speakers --encoding' | 'questions --encoding' | 'stats --encoding' | 'chunks --encoding' | 'compare --encoding' | 'repair --encoding' | 'rename --encoding' | 'split --encoding' | 'merge --encoding' | 'check --encoding' | 'explain --encoding') compopt +o default +o bashdefault 2>/dev/null; words='utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251' ;;
    'parse --repairs' | 'convert --repairs' | 'page --repairs' | 'turns --repairs' | 'grep --repairs' | 'quote --repairs' | 'speakers --repairs' | 'questions --repairs' | 'stats --repairs' | 'chunks --repairs' | 'compare --repairs' | 'repair --repairs' | 'rename --repairs' | 'split --repairs' | 'merge --repairs' | 'check --repairs' | 'explain --repairs') compopt +o default +o bashdefault 2>/dev/null; words='safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen' ;;
    'parse --convention' | 'convert --convention' | 'page --convention' | 'turns --convention' | 'grep --convention' | 'quote --convention' | 'speakers --convention' | 'questions --convention' | 'stats --convention' | 'chunks --convention' | 'compare --convention' | 'repair --convention' | 'rename --convention' | 'split --convention' | 'merge --convention' | 'check --convention' | 'explain --convention') compopt +o default +o bashdefault 2>/dev/null; words='colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash' ;;
    'parse --from' | 'convert --from' | 'page --from' | 'turns --from' | 'grep --from' | 'quote --from' | 'speakers --from' | 'questions --from' | 'stats --from' | 'chunks --from' | 'compare --from' | 'repair --from' | 'rename --from' | 'split --from' | 'merge --from' | 'check --from' | 'explain --from') compopt +o default +o bashdefault 2>/dev/null; words='text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin' ;;
    'parse --color' | 'convert --color' | 'page --color' | 'turns --color' | 'grep --color' | 'quote --color' | 'speakers --color' | 'questions --color' | 'stats --color' | 'chunks --color' | 'compare --color' | 'repair --color' | 'rename --color' | 'split --color' | 'merge --color' | 'check --color' | 'explain --color' | 'formats --color' | 'schema --color' | 'completions --color') compopt +o default +o bashdefault 2>/dev/null; words='auto always never' ;;
    'turns --speaker' | 'grep --speaker' | 'questions --asked-by' | 'questions --answered-by' | 'chunks --speaker') compopt +o default +o bashdefault 2>/dev/null; _transcript_speakers; return ;;
    'turns --role' | 'grep --role' | 'chunks --role') compopt +o default +o bashdefault 2>/dev/null; words='moderator host interviewer chair panelist guest witness examiner court operator analyst executive audience' ;;
    'turns --part' | 'grep --part' | 'chunks --part') compopt +o default +o bashdefault 2>/dev/null; words='ask answer' ;;
    'turns --cite' | 'questions --cite') compopt +o default +o bashdefault 2>/dev/null; words='page:line' ;;
    'turns --to') compopt +o default +o bashdefault 2>/dev/null; words='jsonl json text md csv tsv atlasti maxqda' ;;
    'grep --cite' | 'quote --cite') compopt +o default +o bashdefault 2>/dev/null; words='apa chicago page:line' ;;
    'grep --to') compopt +o default +o bashdefault 2>/dev/null; words='jsonl csv' ;;
    'quote --to') compopt +o default +o bashdefault 2>/dev/null; words='text table tsv csv jsonl json' ;;
    'speakers --to' | 'stats --to' | 'formats --to') compopt +o default +o bashdefault 2>/dev/null; words='table tsv csv jsonl json' ;;
    'questions --to') compopt +o default +o bashdefault 2>/dev/null; words='table tsv csv jsonl json text md atlasti maxqda' ;;
    'stats --by') compopt +o default +o bashdefault 2>/dev/null; words='section question' ;;
    'compare --to') compopt +o default +o bashdefault 2>/dev/null; words='text jsonl json html' ;;
    'split --by') compopt +o default +o bashdefault 2>/dev/null; words='speaker question section' ;;
    'check --to') compopt +o default +o bashdefault 2>/dev/null; words='text json jsonl sarif' ;;
    'check --rule') compopt +o default +o bashdefault 2>/dev/null; words='no-labels unread-format unread-labels near-miss-label slipped-label mixed-conventions one-off-label lone-speaker look-alike-name ambiguous-person late-question long-turn empty-turn cut-sentence cut-document backward-time overlapping-time page-furniture doubtful-line line-numbers encoding-fault control-character' ;;
    *)
      if [[ $cur == -* ]]; then
        case $command in
        parse) words='--to --records --check-lossless -v --verbose --annotations --unit --words --diarization --gap --dedupe-rolling --fields --excel --estimate-times --template --recut --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -o --output --watch -q --quiet --color --no-pager' ;;
        convert) words='--to -o --output --update --dry-run -v --verbose --annotations --unit --words --diarization --gap --dedupe-rolling --fields --excel --estimate-times --template --recut --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -q --quiet --color --no-pager' ;;
        page) words='--annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -o --output --title --lang --audio --watch -v --verbose -q --quiet --color --no-pager' ;;
        turns) words='--speaker --question --role --part --keyword --case-sensitive --cite -n --line-number -H --with-filename --no-filename --annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --fields --excel -o --output --to -v --verbose -q --quiet --color --no-pager' ;;
        grep) words='-e --regexp -F --fixed-strings -i --ignore-case --invert-match -w --word-regexp -r --recursive -m --max-count --cite --title --date --url -n --line-number -H --with-filename --no-filename -c --count -l --files-with-matches -L --files-without-match -o --only-matching --no-speaker --snippet --to --column --time --silent -A --after-context -B --before-context -C --context --speaker --question --role --part --annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --verbose -q --quiet --color --no-pager' ;;
        quote) words='--from-file --least --most --to --cite --title --date --url --annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --fields --excel -o --output -v --verbose -q --quiet --color --no-pager' ;;
        speakers) words='--roster --to --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --fields --excel -o --output -v --verbose -q --quiet --color --no-pager' ;;
        questions) words='--annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --cite --fields --excel -o --output --asked-by --answered-by --to -v --verbose -q --quiet --color --no-pager' ;;
        stats) words='--by --total --follow --sort --until-next --to --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --fields --excel -o --output -v --verbose -q --quiet --color --no-pager' ;;
        chunks) words='--max-words --max-tokens --overlap --join --names --no-names --speaker --question --role --part --annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -o --output -v --verbose -q --quiet --color --no-pager' ;;
        compare) words='--encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -o --output --exact --passages --max-wer --to -q --quiet --color --no-pager' ;;
        repair) words='--list --diff --check --write --backup --interactive --undo --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -o --output -v --verbose -q --quiet --color --no-pager' ;;
        rename) words='-s --set --map --diff --write --backup --force -o --output --to --annotations --fields --excel --estimate-times --template --recut --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -v --verbose -q --quiet --color --no-pager' ;;
        split) words='--by -o --output --force --to --annotations --fields --excel --estimate-times --template --recut --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -q --quiet --color --no-pager' ;;
        merge) words='--offsets --pause -o --output --to --annotations --fields --excel --estimate-times --template --recut --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -v --verbose -q --quiet --color --no-pager' ;;
        check) words='--to --rule --all --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -o --output --watch -v --verbose -q --quiet --color --no-pager' ;;
        explain) words='--encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -q --quiet --color --no-pager' ;;
        formats) words='--to -v --verbose -q --quiet --color --no-pager' ;;
        schema) words='-q --quiet --color --no-pager' ;;
        completions) words='-q --quiet --color --no-pager' ;;
        help) words='' ;;
        esac
      else
        case $command in
        explain) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); [[ -n $cur ]] && words='char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash no-labels unread-format unread-labels near-miss-label slipped-label mixed-conventions one-off-label lone-speaker look-alike-name ambiguous-person late-question long-turn empty-turn cut-sentence cut-document backward-time overlapping-time page-furniture doubtful-line line-numbers encoding-fault control-character' ;;
        schema) compopt +o default +o bashdefault 2>/dev/null; words='turn matter diagnostic summary finding chunk comparison passage record document edit config' ;;
        completions) compopt +o default +o bashdefault 2>/dev/null; words='bash zsh fish' ;;
        help) compopt +o default +o bashdefault 2>/dev/null; words='parse convert page turns grep quote speakers questions stats chunks compare repair rename split merge check explain formats schema completions reading cues choosing citing writing terminal' ;;
        esac
      fi
    esac
  fi
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -W "$words" -- "$cur")
}
complete -o bashdefault -o default -F _transcript transcript
