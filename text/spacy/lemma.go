package spacy

import (
	"slices"
	"strings"
	"sync/atomic"
)

// A lemmatizer finds base forms: by a table of exceptions, else by taking
// endings off, of which forms that stand in a list of words go first.
type lemmatizer struct {
	paradigms map[string]*paradigm // by part of speech
	lemmas    *[1 << 13]atomic.Pointer[lemmaEntry]
}

// A paradigm is what is known of a part of speech.
type paradigm struct {
	rules      [][2]string         // ending, what replaces it; in order
	exceptions map[string][]string // lemmas by lower-case form
	list       string              // base forms, sorted, a line break before and after each
}

type lemmaEntry struct{ word, pos, morph, lemma string }

// lemma returns the base form of a word.
func (p *Pipeline) lemma(text string, w *word, pos, morph string) string {
	if isBase(pos, morph) {
		return w.lower
	}
	paradigm := p.paradigms[pos]
	switch {
	case paradigm == nil && pos == "PROPN":
		return text
	case paradigm == nil:
		return w.lower
	}
	// Full, the 8,192 places hold 1 MB.
	place := &p.lemmas[(w.Orth^hash64(pos))%uint64(len(p.lemmas))]
	if e := place.Load(); e != nil && e.word == text && e.pos == pos && e.morph == morph {
		return e.lemma
	}
	lemma := paradigm.lemma(text, w.lower)
	if len(text) <= cachedLength {
		place.Store(&lemmaEntry{w.text, pos, morph, strings.Clone(lemma)})
	}
	return lemma
}

// lemma returns the base form of a word that is not known to be one.
func (p *paradigm) lemma(text, lower string) string {
	// Only the first form in the end counts: an exception, the last of them
	// first; else the last form that is a known word; else the first that is no
	// word of letters alone; else the first that the rules make.
	var known, odd, unknown string
	var forms []string
	for _, r := range p.rules {
		stem, ok := strings.CutSuffix(lower, r[0])
		if !ok {
			continue
		}
		form := stem + r[1]
		switch {
		case form == "":
			continue
		case p.has(form):
			known = form
			forms = append(forms, form)
		case !isAlpha(form):
			if odd == "" {
				odd = form
			}
			forms = append(forms, form)
		case unknown == "":
			unknown = form
		}
	}
	first := known
	if first == "" {
		first = odd
	}
	for _, e := range p.exceptions[lower] {
		if !slices.Contains(forms, e) {
			first = e
			forms = append(forms, e)
		}
	}
	switch {
	case first != "":
		return first
	case unknown != "":
		return unknown
	}
	return text
}

// has tells whether the paradigm's list holds a word.
func (p *paradigm) has(word string) bool {
	lo, hi := 0, len(p.list)-1 // the word's line, if any, begins after a break in [lo, hi)
	for lo < hi {
		mid := lo + (hi-lo)/2
		at := lo + strings.LastIndexByte(p.list[lo:mid+1], '\n')
		if at < lo {
			at = lo
		}
		line := p.list[at+1:]
		line = line[:strings.IndexByte(line, '\n')]
		switch strings.Compare(word, line) {
		case 0:
			return true
		case -1:
			hi = at
		default:
			lo = at + 1 + len(line)
		}
	}
	return false
}

// isBase tells whether the morphology says that a word is a base form.
func isBase(pos, morph string) bool {
	switch {
	case pos == "NOUN" && feature(morph, "Number") == "Sing":
		return true
	case pos == "VERB" && feature(morph, "VerbForm") == "Fin" && feature(morph, "Tense") == "Pres" && feature(morph, "Number") == "":
		return true
	}
	form := feature(morph, "VerbForm")
	return form == "Inf" || form == "None" || feature(morph, "Degree") == "Pos"
}

// feature returns the value of a morphological feature, "" where it has none:
// Plur of Number in "Case=Nom|Number=Plur".
func feature(morph, name string) string {
	for morph != "" {
		f, rest, _ := strings.Cut(morph, "|")
		if v, ok := strings.CutPrefix(f, name); ok && v != "" && v[0] == '=' {
			return v[1:]
		}
		morph = rest
	}
	return ""
}

// loadLemmatizer reads the sections "lemma/rules" (part of speech, ending,
// replacement, parted by tabs, a rule a line), "lemma/exceptions" (part of
// speech, form, lemmas) and "lemma/words/…" (as paradigm.list), which are
// written in lower case by part of speech.
func (l *lemmatizer) loadLemmatizer(s sections) {
	l.lemmas = new([1 << 13]atomic.Pointer[lemmaEntry])
	l.paradigms = map[string]*paradigm{}
	of := func(pos string) *paradigm {
		pos = strings.ToUpper(pos)
		if l.paradigms[pos] == nil {
			l.paradigms[pos] = &paradigm{exceptions: map[string][]string{}}
		}
		return l.paradigms[pos]
	}
	for line := range strings.Lines(s["lemma/rules"]) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		p := of(f[0])
		p.rules = append(p.rules, [2]string{f[1], f[2]})
	}
	for line := range strings.Lines(s["lemma/exceptions"]) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		of(f[0]).exceptions[f[1]] = f[2:]
	}
	for name := range s {
		if pos, ok := strings.CutPrefix(name, "lemma/words/"); ok {
			of(pos).list = s[name]
		}
	}
}
