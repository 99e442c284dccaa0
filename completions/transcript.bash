# bash: eval "$(transcript completions bash)", in ~/.bashrc
_transcript_speakers() {
  local word line=() typed=${cur//[\"\'\\]/}
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == = ]] || line+=("${word//[\"\'\\]/}")
  done
  while IFS= read -r word; do
    [[ $word == "$typed"* ]] || continue
    [[ $cur == [\"\']* ]] || word=$(printf %q "$word")
    COMPREPLY+=("$word")
  done < <(transcript __complete "${line[@]}" 2>/dev/null)
}
_transcript() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words= name
  COMPREPLY=()
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD == 1)); then
    words='parse convert turns grep speakers questions repair check explain formats schema completions help --help --version'
  else
    case "$command $prev" in
    'parse --to' | 'convert --to') compopt +o default +o bashdefault 2>/dev/null; words='jsonl json text md html csv tsv vtt srt ttml podcast-json tei chat stm seglst atlasti maxqda nvivo template parquet convokit' ;;
    'parse --records') compopt +o default +o bashdefault 2>/dev/null; words='turns all' ;;
    'parse --annotations' | 'convert --annotations' | 'turns --annotations' | 'grep --annotations' | 'questions --annotations') compopt +o default +o bashdefault 2>/dev/null; words='keep drop' ;;
    'parse --unit' | 'convert --unit') compopt +o default +o bashdefault 2>/dev/null; words='turn cue sentence word' ;;
    'parse --diarization' | 'parse --config' | 'parse --keep' | 'parse --speakers' | 'parse -o' | 'parse --output' | 'convert -o' | 'convert --output' | 'convert --diarization' | 'convert --config' | 'convert --keep' | 'convert --speakers' | 'turns --config' | 'turns --keep' | 'turns --speakers' | 'turns -o' | 'turns --output' | 'grep --config' | 'grep --keep' | 'grep --speakers' | 'speakers --config' | 'speakers --keep' | 'speakers --speakers' | 'speakers -o' | 'speakers --output' | 'questions --config' | 'questions --keep' | 'questions --speakers' | 'questions -o' | 'questions --output' | 'repair --undo' | 'repair --config' | 'repair --keep' | 'repair --speakers' | 'repair -o' | 'repair --output' | 'check --config' | 'check --keep' | 'check --speakers' | 'check -o' | 'check --output' | 'explain --config' | 'explain --keep' | 'explain --speakers') return ;;
    'parse --gap' | 'parse --fields' | 'parse --estimate-times' | 'parse --template' | 'parse --label-pattern' | 'parse --columns' | 'parse -j' | 'parse --jobs' | 'convert --gap' | 'convert --fields' | 'convert --estimate-times' | 'convert --template' | 'convert --label-pattern' | 'convert --columns' | 'convert -j' | 'convert --jobs' | 'turns --question' | 'turns --keyword' | 'turns --label-pattern' | 'turns --columns' | 'turns --fields' | 'grep -e' | 'grep --regexp' | 'grep -m' | 'grep --max-count' | 'grep -A' | 'grep --after-context' | 'grep -B' | 'grep --before-context' | 'grep -C' | 'grep --context' | 'grep --question' | 'grep --label-pattern' | 'grep --columns' | 'speakers --label-pattern' | 'speakers --columns' | 'speakers --fields' | 'questions --label-pattern' | 'questions --columns' | 'questions --fields' | 'repair --label-pattern' | 'repair --columns' | 'repair -j' | 'repair --jobs' | 'check --label-pattern' | 'check --columns' | 'check -j' | 'check --jobs' | 'explain --label-pattern' | 'explain --columns') compopt +o default +o bashdefault 2>/dev/null; return ;;
    'parse --dedupe-rolling' | 'convert --dedupe-rolling') compopt +o default +o bashdefault 2>/dev/null; words='on off auto' ;;
    'parse --encoding' | 'convert --encoding' | 'turns --encoding' | 'grep --encoding' | 'speakers --encoding' | 'questions --encoding' | 'repair --encoding' | 'check --encoding' | 'explain --encoding') compopt +o default +o bashdefault 2>/dev/null; words='utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251' ;;
    'parse --repairs' | 'convert --repairs' | 'turns --repairs' | 'grep --repairs' | 'speakers --repairs' | 'questions --repairs' | 'repair --repairs' | 'check --repairs' | 'explain --repairs') compopt +o default +o bashdefault 2>/dev/null; words='safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen' ;;
    'parse --convention' | 'convert --convention' | 'turns --convention' | 'grep --convention' | 'speakers --convention' | 'questions --convention' | 'repair --convention' | 'check --convention' | 'explain --convention') compopt +o default +o bashdefault 2>/dev/null; words='caps-colon title-colon markdown-bold marked-colon role-letters question-words time-colon own-line full-width-colon ring wide-brackets wide-space brackets caps-period script-cue script-line chat bare-name title-period dash order-paper paren-name member-period member-dash initials-behind wrapped-colon shape-mark bracket-line bracket-item name-time heading-name framed' ;;
    'parse --from' | 'convert --from' | 'turns --from' | 'grep --from' | 'speakers --from' | 'questions --from' | 'repair --from' | 'check --from' | 'explain --from') compopt +o default +o bashdefault 2>/dev/null; words='text webvtt srt sbv sami microdvd ass lrc ttml json script stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin' ;;
    'parse --color' | 'convert --color' | 'turns --color' | 'grep --color' | 'speakers --color' | 'questions --color' | 'repair --color' | 'check --color' | 'explain --color' | 'formats --color' | 'schema --color' | 'completions --color') compopt +o default +o bashdefault 2>/dev/null; words='auto always never' ;;
    'turns --speaker' | 'grep --speaker' | 'questions --asked-by' | 'questions --answered-by') compopt +o default +o bashdefault 2>/dev/null; _transcript_speakers; return ;;
    'turns --role' | 'grep --role') compopt +o default +o bashdefault 2>/dev/null; words='moderator host interviewer chair panelist guest witness examiner court operator analyst executive audience unknown' ;;
    'turns --part' | 'grep --part') compopt +o default +o bashdefault 2>/dev/null; words='ask answer' ;;
    'turns --cite' | 'grep --cite' | 'questions --cite') compopt +o default +o bashdefault 2>/dev/null; words='page:line' ;;
    'turns --to') compopt +o default +o bashdefault 2>/dev/null; words='jsonl json text md csv tsv atlasti maxqda' ;;
    'speakers --to' | 'formats --to') compopt +o default +o bashdefault 2>/dev/null; words='table tsv csv jsonl json' ;;
    'questions --to') compopt +o default +o bashdefault 2>/dev/null; words='table tsv csv jsonl json text md atlasti maxqda' ;;
    'check --to') compopt +o default +o bashdefault 2>/dev/null; words='text json jsonl sarif' ;;
    'check --rule') compopt +o default +o bashdefault 2>/dev/null; words='no-labels unread-format unread-labels near-miss-label slipped-label mixed-conventions one-off-label lone-speaker look-alike-name ambiguous-person late-question long-turn empty-turn cut-sentence cut-document backward-time overlapping-time page-furniture line-numbers encoding-fault control-character' ;;
    *)
      if [[ $cur == -* ]]; then
        case $command in
        parse) words='--to --records --check-lossless -v --verbose --annotations --unit --words --diarization --gap --dedupe-rolling --fields --excel --estimate-times --template --recut --bom --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -o --output --watch -q --quiet --color --no-pager -h --help' ;;
        convert) words='--to -o --output --force --dry-run -v --verbose --annotations --unit --words --diarization --gap --dedupe-rolling --fields --excel --estimate-times --template --recut --bom --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -q --quiet --color --no-pager -h --help' ;;
        turns) words='--speaker --question --role --part --keyword --case-sensitive --cite -n --line-number -H --with-filename --no-filename --annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --fields --excel -o --output --to -q --quiet --color --no-pager -h --help' ;;
        grep) words='-e --regexp -F --fixed-strings -i --ignore-case -v --invert-match -w --word-regexp -r --recursive -m --max-count -c --count -l --files-with-matches -L --files-without-match -o --only-matching -q --quiet -A --after-context -B --before-context -C --context --cite -n --line-number -H --with-filename --no-filename --speaker --question --role --part --annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --color --no-pager -h --help' ;;
        speakers) words='--template --to --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --fields --excel -o --output -q --quiet --color --no-pager -h --help' ;;
        questions) words='--annotations --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress --cite --fields --excel -o --output --asked-by --answered-by --to -q --quiet --color --no-pager -h --help' ;;
        repair) words='--list --diff --check --write --backup --interactive --undo --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -o --output -q --quiet --color --no-pager -h --help' ;;
        check) words='--to --rule --all --encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -j --jobs -o --output --watch -q --quiet --color --no-pager -h --help' ;;
        explain) words='--encoding --config --no-config --repairs --keep --speakers --convention --label-pattern --from --columns --no-progress -q --quiet --color --no-pager -h --help' ;;
        formats) words='--to --json -q --quiet --color --no-pager -h --help' ;;
        schema) words='-q --quiet --color --no-pager -h --help' ;;
        completions) words='-q --quiet --color --no-pager -h --help' ;;
        help) words='' ;;
        esac
      else
        case $command in
        explain) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); [[ -n $cur ]] && words='char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen caps-colon title-colon markdown-bold marked-colon role-letters question-words time-colon own-line full-width-colon ring wide-brackets wide-space brackets caps-period script-cue script-line chat bare-name title-period dash order-paper paren-name member-period member-dash initials-behind wrapped-colon shape-mark bracket-line bracket-item name-time heading-name framed no-labels unread-format unread-labels near-miss-label slipped-label mixed-conventions one-off-label lone-speaker look-alike-name ambiguous-person late-question long-turn empty-turn cut-sentence cut-document backward-time overlapping-time page-furniture line-numbers encoding-fault control-character' ;;
        schema) compopt +o default +o bashdefault 2>/dev/null; words='turn matter diagnostic summary finding record document edit config' ;;
        completions) compopt +o default +o bashdefault 2>/dev/null; words='bash zsh fish' ;;
        help) compopt +o default +o bashdefault 2>/dev/null; words='parse convert turns grep speakers questions repair check explain formats schema completions' ;;
        esac
      fi
    esac
  fi
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -W "$words" -- "$cur")
}
complete -o bashdefault -o default -F _transcript transcript
