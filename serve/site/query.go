package site

import (
	"math/big"
	"slices"
	"strings"
	"time"
	"unicode"

	"stemma/edition"
	"stemma/edition/label"
	"stemma/serve/number"
	"stemma/serve/web"
	"stemma/store"
)

// A query is what somebody searches for: words, and operators that narrow them.
//
//	ferry "to the harbour"     words, and words in a row
//	speaker:moor               said by somebody of that name
//	figure:>100                a figure over 100; also <, >=, <=, = and 10..20
//	figure:killed              a figure of that word
//	firmness:denied            how firmly; see package label
//	outlet:courier             in a report of that outlet
//	place:norvane              of that place
//	after:2031-05-02           published on that day or later; also before:
type query struct {
	words    []string // phrases, in lower case
	speaker  []string
	place    []string
	outlet   []string
	firmness []string
	figure   []string // words of what is counted
	limits   []limit
	after    string // days
	before   string
	not      []string
}

// A limit is a bound on the value of a figure.
type limit struct {
	sign  string // >, <, >=, <= or =
	value *big.Rat
}

// operators are the operators of a query.
var operators = []string{"speaker", "figure", "firmness", "outlet", "place", "after", "before"}

// parseQuery reads a query. The words behind a limit, as in "figure:>100 killed", are of
// the figure if they stand in its quotation marks or right behind it and before the next
// operator; so the first of them is taken as a word of what is counted.
func parseQuery(s string) (query, error) {
	var q query
	const most = 32 // words; a longer question is a paste
	counted := false
	for n := 0; ; n++ {
		s = strings.TrimSpace(s)
		if s == "" {
			return q, nil
		}
		if n == most {
			return q, errAsk
		}
		op := ""
		for _, o := range operators {
			if rest, ok := strings.CutPrefix(s, o+":"); ok {
				op, s = o, rest
			}
		}
		no := false
		if rest, ok := strings.CutPrefix(s, "-"); ok && op == "" {
			no, s = true, rest
		}
		var word string
		word, s = token(s)
		if word == "" {
			continue
		}
		if no {
			q.not = append(q.not, word)
			continue
		}
		if op == "" && counted {
			op = "figure"
		}
		counted = false
		switch op {
		case "":
			q.words = append(q.words, word)
		case "speaker":
			q.speaker = append(q.speaker, word)
		case "place":
			q.place = append(q.place, word)
		case "outlet":
			q.outlet = append(q.outlet, word)
		case "firmness":
			if _, ok := label.Firmness.Of(word); !ok {
				return q, errAsk
			}
			q.firmness = append(q.firmness, word)
		case "after", "before":
			if _, err := time.Parse(time.DateOnly, word); err != nil {
				return q, errAsk
			}
			if op == "after" {
				q.after = word
			} else {
				q.before = word
			}
		case "figure":
			first, rest, _ := strings.Cut(word, " ")
			ls, ok := limitsOf(first)
			if ok {
				q.limits = append(q.limits, ls...)
				counted = rest == ""
				word = rest
			}
			if word != "" {
				q.figure = append(q.figure, word)
			}
		}
	}
}

// token cuts the first word, or what stands in quotation marks, from s, in lower case.
func token(s string) (word, rest string) {
	if after, ok := strings.CutPrefix(s, `"`); ok {
		word, rest, _ = strings.Cut(after, `"`)
		return strings.ToLower(folded(word)), rest
	}
	n := strings.IndexFunc(s, unicode.IsSpace)
	if n < 0 {
		n = len(s)
	}
	return strings.ToLower(s[:n]), s[n:]
}

// limitsOf reads ">100", "10..20" or "7".
func limitsOf(s string) (out []limit, ok bool) {
	read := func(s string) *big.Rat {
		s = strings.ReplaceAll(s, ",", "")
		if s == "" || len(s) > 24 || strings.Trim(s, "0123456789.") != "" {
			return nil
		}
		r, ok := new(big.Rat).SetString(s)
		if !ok {
			return nil
		}
		return r
	}
	if lo, hi, two := strings.Cut(s, ".."); two {
		a, b := read(lo), read(hi)
		return []limit{{">=", a}, {"<=", b}}, a != nil && b != nil
	}
	sign := "="
	for _, x := range []string{">=", "<=", ">", "<", "="} {
		if rest, found := strings.CutPrefix(s, x); found {
			sign, s = x, rest
			break
		}
	}
	v := read(s)
	return []limit{{sign, v}}, v != nil
}

// holds reports whether a value is within the limit.
func (l limit) holds(v *big.Rat) bool {
	c := v.Cmp(l.value)
	switch l.sign {
	case ">":
		return c > 0
	case "<":
		return c < 0
	case ">=":
		return c >= 0
	case "<=":
		return c <= 0
	}
	return c == 0
}

// empty reports whether nothing is asked for.
func (q query) empty() bool {
	return !q.narrows() && len(q.words) == 0 && q.outlet == nil && q.after == "" && q.before == ""
}

// narrows reports whether single finds are asked for, not only reports.
func (q query) narrows() bool {
	return q.speaker != nil || q.place != nil || q.firmness != nil || q.figure != nil || q.limits != nil
}

// stored returns the part of the query that the store's index of words answers; ok is false
// if there is none, so that stories must be looked through.
func (q query) stored(max int) (out store.Query, ok bool) {
	out.Max = max
	add := func(in store.Field, not bool, phrases []string) {
		for _, p := range phrases {
			prefix := strings.HasSuffix(p, "*")
			words := strings.FieldsFunc(p, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
			if len(words) > 0 {
				out.Terms = append(out.Terms, store.Term{In: in, Words: words, Prefix: prefix, Not: not})
				ok = ok || !not
			}
		}
	}
	add(store.Anywhere, false, q.words)
	add(store.InSpeaker, false, q.speaker)
	add(store.Anywhere, false, q.place)
	if q.limits == nil { // "killed" is also what "14 dead" are
		add(store.Anywhere, false, q.figure)
	}
	add(store.Anywhere, true, q.not)
	return out, ok
}

// A find is a passage that a query finds.
type find struct {
	Kind      string  `json:"kind"` // claim, figure, quote or report
	Words     *Words  `json:"words"`
	Firmness  string  `json:"firmness,omitempty"`
	Chain     []Words `json:"chain,omitempty"`
	Value     string  `json:"value,omitempty"`
	Slot      string  `json:"slot,omitempty"`
	place     string
	published time.Time // of the report; zero if it is not known
	score     int       // words of the query in it
}

// contains reports whether s, in lower case, has a phrase at the beginning of a word.
func contains(s, phrase string) bool {
	phrase = strings.TrimSuffix(phrase, "*")
	for from := 0; ; {
		i := strings.Index(s[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		if i == 0 || !letter(s[:i]) {
			return true
		}
		from = i + 1
	}
}

// letter reports whether s ends with a letter or digit.
func letter(s string) bool {
	r := []rune(s[max(0, len(s)-4):])
	return len(r) > 0 && (unicode.IsLetter(r[len(r)-1]) || unicode.IsDigit(r[len(r)-1]))
}

// every reports whether one of the texts has each phrase.
func every(phrases []string, texts ...string) bool {
	for _, p := range phrases {
		if !slices.ContainsFunc(texts, func(t string) bool { return contains(t, p) }) {
			return false
		}
	}
	return true
}

// admits reports whether the report of a passage is one that the query asks for.
func (q query) admits(b *book, id string) bool {
	w := b.named[id]
	if w == nil {
		return false
	}
	day := w.Published
	if len(day) > 10 {
		day = day[:10]
	}
	return every(q.outlet, strings.ToLower(outletOf(w))) && (q.after == "" || day >= q.after) && (q.before == "" || day != "" && day < q.before)
}

// finds lists what a query finds in an edition.
func (q query) finds(b *book) (out []find) {
	add := func(f find, chain []edition.Passage, place string) {
		if f.Words == nil || !q.admits(b, f.Words.Report) {
			return
		}
		text := strings.ToLower(folded(f.Words.Exact))
		var names []string
		for _, p := range chain {
			names = append(names, strings.ToLower(folded(p.Exact)))
		}
		if !every(q.speaker, names...) || len(q.speaker) > 0 && len(names) == 0 ||
			!every(q.place, text, strings.ToLower(place)) || len(q.firmness) > 0 && !slices.Contains(q.firmness, f.Firmness) {
			return
		}
		for _, w := range q.words {
			if contains(text, w) {
				f.score++
			}
		}
		if len(q.words) > 0 && f.score == 0 && !(q.narrows() && f.Kind == "figure") {
			return
		}
		f.place = place
		f.published = b.published(f.Words.Report)
		out = append(out, f)
	}
	for i := range b.Series {
		sr := &b.Series[i]
		what := strings.ToLower(strings.Join([]string{sr.Key.Counted, sr.Key.Mods, strings.ReplaceAll(sr.Key.Aspect, "_", " "), sr.Key.Place, sr.Unit}, " "))
		if sr.Label != nil {
			what += " " + strings.ToLower(folded(sr.Label.Exact))
		}
		for _, p := range sr.Points {
			if p.Derived || !every(q.figure, what, strings.ToLower(folded(p.Passage.Exact))) || !q.within(p) {
				continue
			}
			add(find{Kind: "figure", Words: b.words(&p.Passage), Firmness: p.Firmness, Chain: b.all(p.Chain, 3), Value: number.Page.Told(p), Slot: web.Slot(sr)}, p.Chain, sr.Key.Place)
		}
	}
	if q.figure != nil || q.limits != nil {
		return out
	}
	for i := range b.Loci {
		if b.Loci[i].Further {
			continue
		}
		for j := range b.Loci[i].Variants {
			v := &b.Loci[i].Variants[j]
			for k := range v.Passages {
				add(find{Kind: "claim", Words: b.words(&v.Passages[k]), Firmness: v.Firmness, Chain: b.all(v.Chain, 3)}, v.Chain, "")
			}
		}
	}
	for i := range b.Quotes {
		for _, rd := range b.Quotes[i].Readings {
			var chain []edition.Passage
			if rd.Speaker != nil {
				chain = append(chain, *rd.Speaker)
			}
			if a := b.actors[rd.Actor]; a != nil {
				chain = append(chain, a.Name)
			}
			add(find{Kind: "quote", Words: b.words(&rd.Passage), Firmness: "stated", Chain: b.all(chain[:min(1, len(chain))], 1)}, chain, "")
		}
	}
	return out
}

// within reports whether a figure is within the limits of the query.
func (q query) within(p edition.Point) bool {
	if len(q.limits) == 0 {
		return true
	}
	v, ok := new(big.Rat).SetString(strings.TrimSuffix(string(p.Value), "."))
	return ok && !slices.ContainsFunc(q.limits, func(l limit) bool { return !l.holds(v) })
}

// The bounds of a search, so that it takes the same time however much is kept. Ours.
const (
	searchReports = 400 // newest reports with the words
	searchStories = 24  // newest stories that are looked through for a page
	searchFinds   = 6   // of a story
	longQuery     = 1000
)
