# A label splitter as one would write it in an afternoon: LABEL: text, paragraphs joined, JSON Lines out. No repairs, no
# roles, no questions, no spans. Run it with bytes for letters: gawk -b, mawk.

function escaped(text) {
  gsub(/\\/, "\\\\", text)
  gsub(/"/, "\\\"", text)
  gsub(/\t/, "\\t", text)
  return text
}

function put() {
  if (speaker != "") printf "{\"turn\":%d,\"speaker\":\"%s\",\"text\":\"%s\"}\n", ++turns, escaped(speaker), escaped(text)
}

$0 == "" { next }

# MARA LUND: Good morning.
/^[A-Z\200-\377][-A-Z\200-\377 .']*: / {
  put()
  colon = index($0, ": ")
  speaker = substr($0, 1, colon - 1)
  text = substr($0, colon + 2)
  next
}

{ text = text " " $0 }

END { put() }
