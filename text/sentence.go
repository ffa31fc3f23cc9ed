package text

// sentenceEnd returns the index after the last token of the sentence that
// starts at first. It never passes the last token of d.
func (d *Doc) sentenceEnd(first int) int {
	toks := d.Tokens
	for i := first; i < len(toks); i++ {
		t := &toks[i]
		k := d.stop(first, i)
		if k == noStop {
			continue
		}
		// Closing quotes and brackets stay with their sentence, further stops too.
		end := i + 1
		quoted := false
		for end < len(toks) && end-i < 8 {
			n := &toks[end]
			c := d.Text[n.Start]
			glued := n.Start == toks[end-1].End
			if n.Kind == Quote && (glued || d.closing(n, end)) {
				quoted = true
			} else if glued && (c == ')' || c == ']' || c == '.' || c == '!' || c == '?') {
				if c == '.' || c == '!' || c == '?' {
					k = max(k, hardStop)
				}
			} else {
				break
			}
			end++
		}
		if end >= len(toks) {
			return end
		}
		if d.begins(k, t, end, quoted) {
			return end
		}
		i = end - 1
	}
	return len(toks)
}

// How surely a token ends a sentence.
type stopKind uint8

const (
	noStop   stopKind = iota
	weakStop          // an abbreviation that may: the next word must look like a beginning
	timeStop          // p.m., a.m.: weekdays, months and zones go on
	dots              // an ellipsis
	hardStop          // a full stop
	askStop           // ? and !
)

func (d *Doc) stop(first, i int) stopKind {
	t := &d.Tokens[i]
	c := d.Text[t.Start]
	if t.Kind == Punct {
		switch {
		case c == '.' && t.Len() == 1:
			// "1. Name" at the head of a sentence is a list's number.
			if i == first+1 && d.Tokens[first].Kind == Number && t.Space {
				return noStop
			}
			return hardStop
		case c == '.' || hasPrefixAt(d.Text, t.Start, "…"):
			if i == first {
				return noStop // "... and they left": it opens the sentence
			}
			return dots
		case c == '?' || c == '!':
			return askStop
		}
		return noStop
	}
	if t.Kind != Word || d.Text[t.End-1] != '.' {
		return noStop
	}
	switch abbrs[lower(t.Of(d.Text))] {
	case "title", "number", "digit", "inner":
		return noStop
	case "time":
		return timeStop
	}
	return weakStop
}

// closing reports whether the quotation mark at index i, which white space
// parts from the word before, closes: a mark that can only close, or one that
// white space or nothing follows.
func (d *Doc) closing(t *Token, i int) bool {
	switch {
	case hasPrefixAt(d.Text, t.Start, "”"), hasPrefixAt(d.Text, t.Start, "»"):
		return true
	case hasPrefixAt(d.Text, t.Start, "\""), hasPrefixAt(d.Text, t.Start, "''"):
		return t.Space || i+1 == len(d.Tokens)
	}
	return false
}

// begins reports whether a sentence begins at token i after a stop of kind k,
// which stop t made; quoted tells that a quotation was closed between.
func (d *Doc) begins(k stopKind, t *Token, i int, quoted bool) bool {
	toks := d.Tokens
	j := i
	for j < len(toks) && j-i < 4 && (toks[j].Kind == Quote || d.opener(&toks[j])) {
		j++
	}
	if j >= len(toks) {
		return true
	}
	n := &toks[j]
	word := n.Of(d.Text)
	c, w := at(word, 0)
	switch {
	case c == letter && isLower(word):
		// "iPhone" begins a sentence in small letters; nothing else does.
		return len(word) > w && k >= hardStop && !quoted && isUpper(word[w:])
	case n.Kind == Punct && !hasPrefixAt(d.Text, n.Start, "…") && word != "..." && word != "-" && word != "•" && word != "—" && word != "–":
		return false
	}
	glued := toks[i-1].End == toks[i].Start
	if word == "-" || word == "—" || word == "–" {
		// A dash goes on, but before a signature: "… at dusk. — Jane Roe".
		return !glued && j+1 < len(toks) && isUpper(d.Text[toks[j+1].Start:])
	}
	switch k {
	case askStop:
		if quoted && d.speaks(j) {
			return false
		}
		return true
	case hardStop:
		if glued && n.Kind != Word {
			return j > i // .”“
		}
		if n.Kind == Punct || n.Kind == Symbol && c != sign {
			return word == "..." || word == "…" || word == "•" || !glued
		}
		return true
	case dots:
		return !glued && c == letter && isUpper(word) && (j > i || IsStop(lower(word)) || quoted)
	case timeStop:
		if j > i && toks[j-1].Kind == Quote {
			return true
		}
		return c == letter && isUpper(word) && !calendar[lower(word)] && !allCapitals(word)
	default:
		return c == letter && isUpper(word) && starter(word) || j > i && toks[j-1].Kind == Quote && isUpper(word)
	}
}

func (d *Doc) opener(t *Token) bool {
	c := d.Text[t.Start]
	return c == '(' || c == '['
}

// speaks reports whether, from token i, a short name and a verb of speech
// follow: `"Will it hold?" Jane Roe asked.`
func (d *Doc) speaks(i int) bool {
	for n := 0; n < 5 && i < len(d.Tokens); n++ {
		w := d.Tokens[i].Of(d.Text)
		if speech[w] {
			return n > 0
		}
		if !isUpper(w) {
			return false
		}
		i++
	}
	return false
}

// starter reports whether a capital word, after an abbreviation, begins a
// sentence rather than going on with a name: a function word.
func starter(w string) bool {
	l := lower(w)
	return IsStop(l) && l != "will" && l != "may" && l != "an" && l != "do" && l != "can" || moreStarters[l]
}

var moreStarters = set(`according meanwhile yesterday today authorities`)

var speech = set(`said says asked asks replied wrote added told adds answered shouted wondered demanded recalled exclaimed joked yelled tweeted`)

var calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
	july august september october november december gmt utc est edt et pst pdt pt ct mt bst cet eastern pacific
	central local mon tue wed thu fri sat sun jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.`)
