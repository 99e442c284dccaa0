#compdef transcript
# zsh: transcript completions zsh > a folder of $fpath/_transcript; or eval "$(transcript completions zsh)" behind compinit
_transcript_speakers() {
  local -a names
  names=(${(f)"$(transcript __complete ${(Q)${(@)words[1,CURRENT-1]}} 2>/dev/null)"})
  compadd -M 'm:{[:lower:]}={[:upper:]} l:|=* r:|=*' -a names
}
_transcript() {
  if ((CURRENT == 2)); then
    local -a commands=(
      'parse:Turn raw transcripts into records, as JSON Lines by default'
      'convert:Write transcripts in another format\: one file, or a whole folder into another'
      'page:Make a web page to read, search and share a transcript\: one file that needs no server'
      'turns:Print the turns that match every given filter, one a line\: "Speaker\: text"'
      'grep:Print the turns whose text matches a JavaScript regular expression'
      'quote:Find where quotations were said\: as they stand, nearly so, or not at all'
      'speakers:List who speaks, how much, and a sentence of each'
      'questions:List the questions, or print one with its answers'
      'stats:Count who talks how much\: turns, words, questions, time, overlaps, who follows whom'
      'chunks:Cut what is said into pieces for search and language models, as JSON Lines'
      'archive:Put transcripts into one SQLite file, to be searched\: only what has changed is read again'
      'search:Search an archive\: words, "phrases", prefix*, NEAR, AND, OR, NOT; by speaker, date, question'
      'worker:Answer each document, a line of JSON, with its records\: for Spark, Hadoop, GNU parallel, Ray, Beam'
      'mcp:Let a language model read transcripts, and nothing else\: a Model Context Protocol server'
      'compare:Compare two versions of a talk\: word errors, wrong speakers, the worst passages'
      'repair:Print the whole source with its damage repaired, otherwise byte for byte'
      'rename:Give speakers other names\: in the labels of a transcript, and nothing else, or in another format'
      'split:Cut a transcript into files\: one for each speaker, question or section'
      'merge:Put the parts of a transcript together\: times shifted, turns and questions numbered through'
      'check:Say what is doubtful in a transcript\: missed labels, odd names, times, pages, bytes'
      'explain:Say how a file was read, why a line is or is not a label, or what a rule does'
      'formats:Say what files are, or list formats, label conventions, repairs and rules of check'
      'schema:Print the JSON Schema of a kind of record'
      'completions:Print a script that lets a shell complete commands, options, files and speakers'
      'help:Show the help of a command'
    )
    _describe command commands
    _arguments '--help[show the help]' '--version[show the version]'
    return
  fi
  shift words
  ((CURRENT--))
  case $words[1] in
    parse) _arguments -s -S \
      '*'--to='[output format, by its name or an extension such as txt]:value:(jsonl json text md csv tsv vtt srt ttml podcast-html podcast-json tei chat stm seglst atlasti maxqda nvivo template html docx parquet convokit)' \
      '*'--records='[turns alone, or matter, diagnostics and a summary too]:value:(turns all)' \
      '(--check-lossless)'--check-lossless'[prove that spans tile the source and edits fit it]' \
      '(-v --verbose)'{-v,--verbose}'[print notes and twenty diagnostics of each kind on standard error, not only the first warnings]' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--unit='[what one record is\: a turn, a cue of subtitles, a sentence, or a word with its time where the source has it]:value:(turn cue sentence word)' \
      '(--words)'--words'[keep the times of words on turns, as "wordTimes", where the source has them]' \
      '*'--diarization='[an RTTM file of who speaks when\: names the speakers of words and cues that have times but no speaker]:value:_files' \
      '*'--gap='[begin a new turn after this many seconds of silence between cues]:value: ' \
      '*'--dedupe-rolling='[take out the repeated lines of rolling captions\: on, off, or auto (default), where the cues around them roll too]:value:(on off auto)' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'--estimate-times='[for formats that need times\: where the source has none, estimate them at this many words a minute]:value: ' \
      '*'--template='[with --to template\: what a turn looks like (default\: "\[{start}\] {speaker}\: {text}")]:value: ' \
      '(--recut)'--recut'[for vtt, srt, ttml of captions\: join what one speaker says, and cut it anew at ends of sentences (default\: cues stay as they are)]' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-j+,--jobs=}'[work on this many files at once (default\: as many as there are cores, for three files or more)]:value: ' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(--watch)'--watch'[run again when an input changes, until interrupted]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    convert) _arguments -s -S \
      '*'--to='[output format, by its name or an extension such as txt (default\: by the extension of -o)]:value:(jsonl json text md csv tsv vtt srt ttml podcast-html podcast-json tei chat stm seglst atlasti maxqda nvivo template html docx parquet convokit)' \
      '*'{-o+,--output=}'[the file]:value:_files' \
      '(--update)'--update'[leave alone what is newer than its input, with whatever options it was made]' \
      '(--dry-run)'--dry-run'[say what would be written, and write nothing]' \
      '(-v --verbose)'{-v,--verbose}'[print notes and twenty diagnostics of each kind on standard error, not only the first warnings]' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--unit='[what one record is\: a turn, a cue of subtitles, a sentence, or a word with its time where the source has it]:value:(turn cue sentence word)' \
      '(--words)'--words'[keep the times of words on turns, as "wordTimes", where the source has them]' \
      '*'--diarization='[an RTTM file of who speaks when\: names the speakers of words and cues that have times but no speaker]:value:_files' \
      '*'--gap='[begin a new turn after this many seconds of silence between cues]:value: ' \
      '*'--dedupe-rolling='[take out the repeated lines of rolling captions\: on, off, or auto (default), where the cues around them roll too]:value:(on off auto)' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'--estimate-times='[for formats that need times\: where the source has none, estimate them at this many words a minute]:value: ' \
      '*'--template='[with --to template\: what a turn looks like (default\: "\[{start}\] {speaker}\: {text}")]:value: ' \
      '(--recut)'--recut'[for vtt, srt, ttml of captions\: join what one speaker says, and cut it anew at ends of sentences (default\: cues stay as they are)]' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-j+,--jobs=}'[work on this many files at once (default\: as many as there are cores, for three files or more)]:value: ' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    page) _arguments -s -S \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '*'--title='[the title of the page (default\: the one that the source gives, or the name of the file)]:value: ' \
      '*'--lang='[the language of the talk, such as en or pt-BR (default\: as the source says)]:value: ' \
      '*'--audio='[the recording\: an address of http or https, or a path from where the page will lie]:value: ' \
      '(--watch)'--watch'[run again when an input changes, until interrupted]' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    turns) _arguments -s -S \
      '*'--speaker='[turns of this speaker\: name, id, or a part of the name, decided at the end of the file (repeat\: any of them)]:value:_transcript_speakers' \
      '*'--question='[turns that ask or answer these questions\: 7, 3-5, 9- or 2,4,9-11 (repeat\: any of them)]:value: ' \
      '*'--role='[turns of speakers in this role, also before it is known]:value:(moderator host interviewer chair panelist guest witness examiner court operator analyst executive audience)' \
      '*'--part='[turns that ask, or that answer]:value:(ask answer)' \
      '*'--keyword='[turns that contain this text, from the start of a word (repeat\: all of them)]:value: ' \
      '(--case-sensitive)'--case-sensitive'[match the case of keywords]' \
      '*'--cite='[put the page, and the line where it is printed, in front of each turn, as in 12\:5-13\:2]:value:(page\:line)' \
      '(-n --line-number)'{-n,--line-number}'[put the line of the source in front of each turn]' \
      '(-H --with-filename)'{-H,--with-filename}'[put the name of the file in front]' \
      '(--no-filename)'--no-filename'[never put the name of the file in front]' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '*'--to='[output format (default\: text, or by the extension of -o)]:value:(jsonl json text md csv tsv atlasti maxqda)' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    grep) _arguments -s -S \
      '*'{-e+,--regexp=}'[a pattern (repeat\: any of them matches)]:value: ' \
      '(-F --fixed-strings)'{-F,--fixed-strings}'[plain text, with accents and marks as they are]' \
      '(-i --ignore-case)'{-i,--ignore-case}'[letter case does not matter]' \
      '(--invert-match)'--invert-match'[turns that do not match]' \
      '(-w --word-regexp)'{-w,--word-regexp}'[matches begin and end at the edge of a word]' \
      '(-r --recursive)'{-r,--recursive}'[folders are always searched]' \
      '*'{-m+,--max-count=}'[at most this many turns of each file]:value: ' \
      '*'--cite='[page and line in front, or a citation after]:value:(apa chicago page\:line)' \
      '*'--title='[for --cite\: the title (default\: that of the front matter, else the name of the file)]:value: ' \
      '*'--date='[for --cite\: the date, such as 2024-03-12 (default\: that of the front matter)]:value: ' \
      '*'--url='[for --cite\: where it is published (default\: the link of the front matter)]:value: ' \
      '(-n --line-number)'{-n,--line-number}'[put the line of the source in front of each turn]' \
      '(-H --with-filename)'{-H,--with-filename}'[put the name of the file in front]' \
      '(--no-filename)'--no-filename'[never put the name of the file in front]' \
      '(-c --count)'{-c,--count}'[print the number of matching turns of each file]' \
      '(-l --files-with-matches)'{-l,--files-with-matches}'[print the names of the files with a match]' \
      '(-L --files-without-match)'{-L,--files-without-match}'[print the names of the files without]' \
      '(-o --only-matching)'{-o,--only-matching}'[print only the matches, one a line]' \
      '(--no-speaker)'--no-speaker'[leave the speakers out]' \
      '*'--snippet='[print each match between so many words]:value:_files' \
      '*'--to='[a record a match]:value:(jsonl csv)' \
      '(--column)'--column'[put the column of the match after its line]' \
      '(--time)'--time'[put the time of the match in front, if known]' \
      '(--silent)'--silent'[print nothing]' \
      '*'{-A+,--after-context=}'[show this many turns after each match]:value: ' \
      '*'{-B+,--before-context=}'[show this many turns before each match]:value: ' \
      '*'{-C+,--context=}'[show this many turns around each match]:value: ' \
      '*'--speaker='[turns of this speaker\: name, id, or a part of the name, decided at the end of the file (repeat\: any of them)]:value:_transcript_speakers' \
      '*'--question='[turns that ask or answer these questions\: 7, 3-5, 9- or 2,4,9-11 (repeat\: any of them)]:value: ' \
      '*'--role='[turns of speakers in this role, also before it is known]:value:(moderator host interviewer chair panelist guest witness examiner court operator analyst executive audience)' \
      '*'--part='[turns that ask, or that answer]:value:(ask answer)' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '(--verbose)'--verbose'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    quote) _arguments -s -S \
      '*'--from-file='[look for the quotations of this file, one a line]:value:_files' \
      '*'--least='[how much of the words must be as quoted to be near, from 0 to 1]:value: ' \
      '*'--most='[places shown of a quotation that is found as it stands]:value: ' \
      '*'--to='[output format (default\: text, or by the extension of -o)]:value:(text table tsv csv jsonl json)' \
      '*'--cite='[add a citation, of what is known]:value:(apa chicago page\:line)' \
      '*'--title='[for --cite\: the title (default\: that of the front matter, else the name of the file)]:value: ' \
      '*'--date='[for --cite\: the date, such as 2024-03-12 (default\: that of the front matter)]:value: ' \
      '*'--url='[for --cite\: where it is published (default\: the link of the front matter)]:value: ' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    speakers) _arguments -s -S \
      '(--roster)'--roster'[write them as a list for --speakers, json (default) or csv, to be corrected by hand]' \
      '*'--to='[output format (default\: by the extension of -o, table on a terminal, with the columns it has room for, else tsv)]:value:(table tsv csv jsonl json)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    questions) _arguments -s -S \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'--cite='[put the page, and the line where it is printed, in front of each turn, as in 12\:5-13\:2]:value:(page\:line)' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '*'--asked-by='[questions asked by this person\: name, id, or a part of the name (repeat\: any of them)]:value:_transcript_speakers' \
      '*'--answered-by='[questions that this person answers, alone or with others (repeat\: any of them)]:value:_transcript_speakers' \
      '*'--to='[output format]:value:(table tsv csv jsonl json text md atlasti maxqda)' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    stats) _arguments -s -S \
      '*'--by='[count each part by itself]:value:(section question)' \
      '(--total)'--total'[count all files together]' \
      '(--follow)'--follow'[show how often each speaker is followed by each, instead of the numbers]' \
      '*'--sort='[sort by this column, numbers from the largest, texts from A]:value: ' \
      '(--until-next)'--until-next'[a turn whose end the source does not say lasts until the next one starts]' \
      '*'--to='[output format (default\: by the extension of -o, table on a terminal, with the columns it has room for, else tsv)]:value:(table tsv csv jsonl json)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    chunks) _arguments -s -S \
      '*'--max-words='[at most so many words in a piece (default\: 200)]:value: ' \
      '*'--max-tokens='[at most so many tokens (o200k) in a piece]:value: ' \
      '*'--overlap='[begin a piece with the last words of the one before, of the same turn or joined turns]:value:_files' \
      '(--join)'--join'[put several turns in one piece, a question with its answer where both have room]' \
      '(--names)'--names'[begin each turn with "Speaker\: " (default)]' \
      '(--no-names)'--no-names'[what is said alone]' \
      '*'--speaker='[turns of this speaker\: name, id, or a part of the name, decided at the end of the file (repeat\: any of them)]:value:_transcript_speakers' \
      '*'--question='[turns that ask or answer these questions\: 7, 3-5, 9- or 2,4,9-11 (repeat\: any of them)]:value: ' \
      '*'--role='[turns of speakers in this role, also before it is known]:value:(moderator host interviewer chair panelist guest witness examiner court operator analyst executive audience)' \
      '*'--part='[turns that ask, or that answer]:value:(ask answer)' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    archive) _arguments -s -S \
      '*'{-o+,--output=}'[the archive\: made, or brought up to date]:value: ' \
      '(--prune)'--prune'[drop files of these folders that are not there any more]' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-j+,--jobs=}'[work on this many files at once (default\: as many as there are cores, for three files or more)]:value: ' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    search) _arguments -s -S \
      '*'--since='[documents from this date on, such as 2024-03-12 or 2024]:value: ' \
      '*'--most='[at most so many]:value: ' \
      '*'--count-by='[count the turns that match instead]:value:(speaker year document)' \
      '*'--to='[output format (default\: text, or by the extension of -o)]:value:(text table tsv csv jsonl json)' \
      '*'--cite='[add a citation, of what is known]:value:(apa chicago page\:line)' \
      '*'--title='[for --cite\: the title (default\: that of the front matter, else the name of the file)]:value: ' \
      '*'--date='[for --cite\: the date, such as 2024-03-12 (default\: that of the front matter)]:value: ' \
      '*'--url='[for --cite\: where it is published (default\: the link of the front matter)]:value: ' \
      '*'--speaker='[turns of this speaker\: name, id, or a part of the name, decided at the end of the file (repeat\: any of them)]:value:_transcript_speakers' \
      '*'--question='[turns that ask or answer these questions\: 7, 3-5, 9- or 2,4,9-11 (repeat\: any of them)]:value: ' \
      '*'--role='[turns of speakers in this role, also before it is known]:value:(moderator host interviewer chair panelist guest witness examiner court operator analyst executive audience)' \
      '*'--part='[turns that ask, or that answer]:value:(ask answer)' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    worker) _arguments -s -S \
      '*'--records='[turns alone, or matter, diagnostics and a summary too]:value:(turns all)' \
      '*'--max-bytes='[a larger document is an error, and bounds memory]:value: ' \
      '*'--root='[read only files in this folder, symbolic links followed]:value:_files' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--unit='[what one record is\: a turn, a cue of subtitles, a sentence, or a word with its time where the source has it]:value:(turn cue sentence word)' \
      '(--words)'--words'[keep the times of words on turns, as "wordTimes", where the source has them]' \
      '*'--diarization='[an RTTM file of who speaks when\: names the speakers of words and cues that have times but no speaker]:value:_files' \
      '*'--gap='[begin a new turn after this many seconds of silence between cues]:value: ' \
      '*'--dedupe-rolling='[take out the repeated lines of rolling captions\: on, off, or auto (default), where the cues around them roll too]:value:(on off auto)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{  }' ;;
    mcp) _arguments -s -S \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    compare) _arguments -s -S \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(--exact)'--exact'[compare words as they are written, with case and punctuation]' \
      '*'--passages='[show this many of the worst passages, or all (default\: 10]:value: ' \
      '*'--max-wer='[exit with 1 when the word error rate is above this\: 0.1 or 10%]:value: ' \
      '*'--to='[output format (default\: text, or by the extension of -o)]:value:(text jsonl json html)' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    repair) _arguments -s -S \
      '(--list)'--list'[print the edits as JSON Lines]' \
      '(--diff)'--diff'[print a unified diff]' \
      '(--check)'--check'[print nothing]' \
      '(--write)'--write'[repair the files in place]' \
      '(--backup)'--backup'[with --write\: keep the original as FILE.bak, which must not exist yet]' \
      '(--interactive)'--interactive'[ask on the terminal about each edit]' \
      '*'--undo='[restore the source of a repaired FILE from the edits of repair --list or the records of parse]:value:_files' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-j+,--jobs=}'[work on this many files at once (default\: as many as there are cores, for three files or more)]:value: ' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    rename) _arguments -s -S \
      '*'{-s+,--set=}'[OLD, a whole name, an id or a label, is called NEW (repeat for each)]:value: ' \
      '*'--map='[the same for several\: JSON or CSV with "label" (or "id") and "name", as of speakers --roster]:value:_files' \
      '(--diff)'--diff'[print a unified diff]' \
      '(--write)'--write'[change the files in place]' \
      '(--backup)'--backup'[with --write\: keep the original as FILE.bak, which must not exist yet]' \
      '(--force)'--force'[write names that would not be read again as labels, or not as those of the same people]' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '*'--to='[output format, by its name or an extension such as txt (default\: by the extension of -o)]:value:(jsonl json text md csv tsv vtt srt ttml podcast-html podcast-json tei chat stm seglst atlasti maxqda nvivo template html docx parquet convokit)' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'--estimate-times='[for formats that need times\: where the source has none, estimate them at this many words a minute]:value: ' \
      '*'--template='[with --to template\: what a turn looks like (default\: "\[{start}\] {speaker}\: {text}")]:value: ' \
      '(--recut)'--recut'[for vtt, srt, ttml of captions\: join what one speaker says, and cut it anew at ends of sentences (default\: cues stay as they are)]' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    split) _arguments -s -S \
      '*'--by='[what a piece is]:value:(speaker question section)' \
      '*'{-o+,--output=}'[a folder for the pieces, which appear all or not at all]:value:_files' \
      '(--force)'--force'[overwrite pieces that are there]' \
      '*'--to='[output format, by its name or an extension such as txt (default\: by the name of the input, else text)]:value:(jsonl json text md csv tsv vtt srt ttml podcast-html podcast-json tei chat stm seglst atlasti maxqda nvivo template html docx parquet convokit)' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'--estimate-times='[for formats that need times\: where the source has none, estimate them at this many words a minute]:value: ' \
      '*'--template='[with --to template\: what a turn looks like (default\: "\[{start}\] {speaker}\: {text}")]:value: ' \
      '(--recut)'--recut'[for vtt, srt, ttml of captions\: join what one speaker says, and cut it anew at ends of sentences (default\: cues stay as they are)]' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    merge) _arguments -s -S \
      '*'--offsets='[by how much each part is later than it says\: 0,00\:31\:05 or 0,1865]:value: ' \
      '*'--pause='[without --offsets\: silence between the end of a part and the next]:value: ' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '*'--to='[output format, by its name or an extension such as txt (default\: by the extension of -o)]:value:(jsonl json text md csv tsv vtt srt ttml podcast-html podcast-json tei chat stm seglst atlasti maxqda nvivo template html docx parquet convokit)' \
      '*'--annotations='[in raw input, keep \[laughter\], (APPLAUSE), \[inaudible\] and times in the text, or drop them]:value:(keep drop)' \
      '*'--fields='[for jsonl, json, csv, tsv\: these fields alone, in this order, such as speaker,text]:value: ' \
      '(--excel)'--excel'[for csv, tsv, nvivo\: as spreadsheets read them, with a byte order mark, and an apostrophe before what would be run as a formula]' \
      '*'--estimate-times='[for formats that need times\: where the source has none, estimate them at this many words a minute]:value: ' \
      '*'--template='[with --to template\: what a turn looks like (default\: "\[{start}\] {speaker}\: {text}")]:value: ' \
      '(--recut)'--recut'[for vtt, srt, ttml of captions\: join what one speaker says, and cut it anew at ends of sentences (default\: cues stay as they are)]' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    check) _arguments -s -S \
      '*'--to='[output format (default\: by the ending of -o, else text)]:value:(text json jsonl sarif)' \
      '*'--rule='[NAME,… for only these rules, -NAME,… for all but these]:value:(no-labels unread-format unread-labels near-miss-label slipped-label mixed-conventions one-off-label lone-speaker look-alike-name ambiguous-person late-question long-turn empty-turn cut-sentence cut-document backward-time overlapping-time page-furniture doubtful-line line-numbers encoding-fault control-character)' \
      '(--all)'--all'[print every finding, not only the first twenty of each rule in a document]' \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '*'{-j+,--jobs=}'[work on this many files at once (default\: as many as there are cores, for three files or more)]:value: ' \
      '*'{-o+,--output=}'[write to this file, whole or not at all]:value:_files' \
      '(--watch)'--watch'[run again when an input changes, until interrupted]' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    explain) _arguments -s -S \
      '*'--encoding='[encoding of the input (default\: found by content)]:value:(utf-8 utf-16le utf-16be windows-1252 iso-8859-1 gb18030 big5 shift_jis euc-jp euc-kr koi8-r windows-1251)' \
      '*'--config='[settings of the project (default\: .transcriptrc.json in this folder, or the nearest around it)]:value:_files' \
      '(--no-config)'--no-config'[read no .transcriptrc.json]' \
      '*'--repairs='[safe (default), none, all, or a list\: RULE,… for only these, -RULE,… for the safe ones except these, all,-RULE for all but one]:value:(safe none all char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen)' \
      '*'--keep='[a file of words that no repair may touch, one a line]:value:_files' \
      '*'--speakers='[what you know about the speakers, JSON or CSV, whose names are labels]:value:_files' \
      '*'--convention='[read labels by these conventions alone, such as colon,bold]:value:(colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash)' \
      '*'--label-pattern='[what a label is, at the head of a line\: '\''(?<speaker>\\w+) says\: '\'']:value: ' \
      '*'--from='[read the input as this format (default\: found by content)]:value:(text webvtt srt sbv sami microdvd ass lrc ttml json stm ctm rttm chat eaf exb textgrid speaker-tags speech-xml html docx odt rtf epub pdf table yaml pages margin)' \
      '*'--columns='[read the input as a table with these columns, such as speaker=Who,text=Said]:value: ' \
      '(--no-progress)'--no-progress'[do not show progress on the terminal]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files; [[ -n $PREFIX ]] && compadd -- char/mojibake char/entity char/escape char/line-break char/invisible char/nbsp char/ligature url/spaced para/split-at-initial para/split-at-initialism para/split-at-title para/split-mid-sentence page/furniture line/dehyphenate caps/letter-spaced join/i-verb join/a-word join/function-pair join/words join/single-capital join/lexicon join/camel space/after-sentence space/after-comma space/before-punct space/in-quotes space/in-brackets space/apostrophe space/before-hyphen colon wide-colon bold bar right-angle time semicolon period end-period dash glued gap verb space end angle bracket tag alone chevron slash no-labels unread-format unread-labels near-miss-label slipped-label mixed-conventions one-off-label lone-speaker look-alike-name ambiguous-person late-question long-turn empty-turn cut-sentence cut-document backward-time overlapping-time page-furniture doubtful-line line-numbers encoding-fault control-character }' ;;
    formats) _arguments -s -S \
      '*'--to='[output format (default\: by the extension of -o, table on a terminal, with the columns it has room for, else tsv)]:value:(table tsv csv jsonl json)' \
      '(-v --verbose)'{-v,--verbose}'[name the files of folders that are left out]' \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ _files }' ;;
    schema) _arguments -s -S \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ compadd -- turn matter diagnostic summary finding chunk comparison passage record document edit config worker-input worker-output }' ;;
    completions) _arguments -s -S \
      '(-q --quiet)'{-q,--quiet}'[print neither warnings nor progress, only errors]' \
      '*'--color='[colours and marks]:value:(auto always never)' \
      '(--no-pager)'--no-pager'[write more than a screen straight to the terminal, not through $PAGER]' \
      '*:argument:{ compadd -- bash zsh fish }' ;;
    help) _arguments -s -S \
      '*:argument:{ compadd -- parse convert page turns grep quote speakers questions stats chunks archive search worker mcp compare repair rename split merge check explain formats schema completions reading cues choosing citing writing terminal }' ;;
  esac
}
if [[ $funcstack[1] == _transcript ]]; then _transcript "$@"; else compdef _transcript transcript; fi
