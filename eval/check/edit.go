// Package check scores whether a draft that was made by editing one report of a story is
// seen to differ from the reports where it was edited, and nowhere else.
//
// The edits are made by scanners of their own, which know nothing of what stemma reads in
// a text, so that a number or a name that is not read counts as a miss.
package check

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"stemma/report"
)

// An Edit is one change that was made to a text.
type Edit struct {
	Kind     string
	Was      report.Span // in the text as it was; the words that it is about, where some were put in or left out
	Is       report.Span // in the draft, as Was
	From, To string
	sentence report.Span // in the text as it was
}

// The kinds of Edit.
const (
	Number  = "number"
	Bound   = "bound"
	Speaker = "speaker"
	Quote   = "quote"
	Hedge   = "hedge"
	Detail  = "detail"
	Date    = "date"
	Name    = "name"
)

// Kinds lists the kinds in the order in which edits are tried.
var Kinds = []string{Bound, Hedge, Speaker, Date, Name, Quote, Number, Detail}

// A candidate is a change that may be made.
type candidate struct {
	at, about report.Span // what is replaced; the words that it is about
	to        string
}

var (
	sentenceEnd = regexp.MustCompile(`[.!?]["”’]?\s+|\n+`)
	shortened   = regexp.MustCompile(`\b(?:[A-Z]|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep|Lt|Col|Sgt|Calif|Fla|Pa|Inc|Corp|Co|Ltd|No|vs)$`)
	digits      = regexp.MustCompile(`\d[\d,]*(\.\d+)?`)
	spelt       = regexp.MustCompile(`\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty)\b`)
	bounds      = regexp.MustCompile(`\b(at least|up to|as many as|more than|as much as|fewer than|less than|at most|over) (\$|£|€)?(\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen)\b`)
	fullName    = regexp.MustCompile(`\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]{2,}\b`)
	saidBy      = regexp.MustCompile(`\b(?:said|says|told reporters|added|announced|warned) ([A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]{2,})\b|\b([A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]{2,})(?:, [a-z][^.,“”"]{3,40},)? (?:said|says|told reporters|added|announced|warned)\b`)
	quoted      = regexp.MustCompile(`[“"]([^“”"\n]{40,400})[”"]`)
	word        = regexp.MustCompile(`\b[a-z]{5,}\b`)
	weekdays    = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	months      = strings.Fields("January February March April May June July August September October November December")
	weekday     = regexp.MustCompile(`\b(` + strings.Join(weekdays, "|") + `)\b`)
	monthDay    = regexp.MustCompile(`\b(?:` + strings.Join(months, "|") + `|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) (\d{1,2})\b`)
)

// firmly lists words of doubt, and what is left when they are told flat.
var firmly = [][2]string{
	{"may have been", "was"}, {"might have been", "was"}, {"could have been", "was"}, {"may have", "had"}, {"might have", "had"},
	{"is believed to have", "has"}, {"are believed to have", "have"}, {"was believed to have", "had"}, {"were believed to have", "had"},
	{"is believed to be", "is"}, {"are believed to be", "are"}, {"was believed to be", "was"}, {"is thought to be", "is"}, {"is thought to have", "has"}, {"are thought to have", "have"},
	{"appears to have", "has"}, {"appeared to have", "had"}, {"appears to be", "is"}, {"appeared to be", "was"},
	{"is alleged to have", "has"}, {"allegedly ", ""}, {"reportedly ", ""}, {"apparently ", ""}, {"may be", "is"}, {"might be", "is"}, {"could be", "is"},
}

// others are invented people, details invented additions and words that stand in for words
// of a quotation.
var (
	others  = []string{"Osric Fenwold", "Petra Lindqvarn", "Tamsin Orrelby", "Joran Castlewick", "Mireille Dobrant", "Callum Threap", "Ingrid Vossery", "Bertil Nakkonen"}
	details = []string{
		", after a quarrel over unpaid parking permits", ", beside a shuttered bakery on the ring road", ", while a brass band rehearsed next door", ", which had been repainted bright orange in spring",
		", according to a notice pinned to the library door", ", despite an earlier complaint from beekeepers", ", leaving dozens of umbrellas scattered on the pavement", ", a decade after the old cinema closed",
		", as volunteers handed out blankets and warm soup", ", with helicopters circling above the vineyard", ", under a contract signed with a Danish supplier", ", following a power cut in the northern suburbs",
	}
	standIns = strings.Fields("garden cheaper slowly tomorrow dangerous library quietly velvet useless harvest frozen honest never borrowed careless welcome")
)

// sentencesOf lists the sentences of a text behind its first line, the headline.
func sentencesOf(text string) []report.Span {
	var out []report.Span
	from := 0
	for _, m := range append(sentenceEnd.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		if shortened.MatchString(text[max(0, m[0]-6):m[0]]) {
			continue
		}
		end := m[0] + len(strings.TrimRight(text[m[0]:m[1]], " \n\t\r"))
		if s := (report.Span{Start: from, End: end}); s.Len() > 40 && from > 0 && m[0] < len(text) {
			out = append(out, s)
		}
		from = m[1]
	}
	return out
}

// Make returns text with up to one edit of every kind, each in a sentence of its own, and
// the edits by place. The choice depends on the seed alone.
func Make(text string, seed uint64) (draft string, edits []Edit) {
	r := rand.New(rand.NewPCG(seed, 7))
	used := map[report.Span]bool{}
	type chosen struct {
		candidate
		kind     string
		sentence report.Span
	}
	var all []chosen
	sentences := sentencesOf(text)
	for _, kind := range Kinds {
		var cs []chosen
		for _, s := range sentences {
			if used[s] {
				continue
			}
			for _, c := range candidates(kind, text, s, r) {
				cs = append(cs, chosen{c, kind, s})
			}
		}
		if len(cs) > 0 {
			c := cs[r.IntN(len(cs))]
			used[c.sentence] = true
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b chosen) int { return cmp.Compare(a.at.Start, b.at.Start) })
	var b strings.Builder
	from := 0
	for _, c := range all {
		b.WriteString(text[from:c.at.Start])
		shift := b.Len() - c.at.Start
		is := report.Span{Start: b.Len(), End: b.Len() + len(c.to)}
		if c.about != c.at { // words behind it
			is = report.Span{Start: c.about.Start + shift + len(c.to) - c.at.Len(), End: c.about.End + shift + len(c.to) - c.at.Len()}
		}
		b.WriteString(c.to)
		from = c.at.End
		edits = append(edits, Edit{Kind: c.kind, Was: c.about, Is: is, From: c.at.Of(text), To: c.to, sentence: c.sentence})
	}
	b.WriteString(text[from:])
	return b.String(), edits
}

// candidates lists the edits of a kind that may be made in a sentence.
func candidates(kind, text string, s report.Span, r *rand.Rand) []candidate {
	in := s.Of(text)
	at := func(a, b int) report.Span { return report.Span{Start: s.Start + a, End: s.Start + b} }
	var out []candidate
	put := func(a, b int, to string) {
		if to != in[a:b] {
			out = append(out, candidate{at(a, b), at(a, b), to})
		}
	}
	switch kind {
	case Number:
		for _, m := range digits.FindAllStringIndex(in, -1) {
			if plainNumber(in, m[0], m[1]) {
				put(m[0], m[1], otherNumber(in[m[0]:m[1]], r))
			}
		}
		for _, m := range spelt.FindAllStringIndex(in, -1) {
			put(m[0], m[1], []string{"seven", "sixteen", "eighteen", "nineteen"}[r.IntN(4)])
		}
	case Bound:
		for _, m := range bounds.FindAllStringSubmatchIndex(in, -1) {
			cut := m[4]
			if cut < 0 {
				cut = m[6]
			}
			if strings.HasSuffix(in[:m[0]], " little ") {
				continue
			}
			out = append(out, candidate{at(m[0], cut), at(cut, m[1]), ""})
		}
	case Speaker:
		for _, m := range saidBy.FindAllStringSubmatchIndex(in, -1) {
			a, b := m[2], m[3]
			if a < 0 {
				a, b = m[4], m[5]
			}
			if noName(in[a:b]) {
				continue
			}
			put(a, b, otherName(text, in[a:b], r))
		}
	case Quote:
		for _, m := range quoted.FindAllStringSubmatchIndex(in, -1) {
			if strings.Count(in[m[2]:m[3]], " ") < 7 {
				continue
			}
			for _, w := range word.FindAllStringIndex(in[m[2]:m[3]], -1) {
				a, b := m[2]+w[0], m[2]+w[1]
				if a < m[2]+8 || b > m[3]-8 {
					continue // at the end it is a quotation that begins later or stops earlier
				}
				if r.IntN(3) == 0 {
					out = append(out, candidate{at(a, b+1), at(m[2], m[3]), ""})
				} else {
					put(a, b, standIns[r.IntN(len(standIns))])
				}
			}
		}
	case Hedge:
		for _, f := range firmly {
			if i := strings.Index(in, " "+f[0]); i >= 0 {
				end := i + 1 + len(f[0])
				out = append(out, candidate{at(i+1, end), at(i+1, min(len(in), end+12)), f[1]})
			}
		}
	case Detail:
		if in[len(in)-1] == '.' && !strings.ContainsAny(in, "“”\"") && len(in) > 60 {
			out = append(out, candidate{at(len(in)-1, len(in)-1), at(len(in)-1, len(in)-1), details[r.IntN(len(details))]})
		}
	case Date:
		for _, m := range weekday.FindAllStringIndex(in, -1) {
			i := slices.Index(weekdays, in[m[0]:m[1]])
			put(m[0], m[1], weekdays[(i+2+r.IntN(4))%7])
		}
		for _, m := range monthDay.FindAllStringSubmatchIndex(in, -1) {
			n, _ := strconv.Atoi(in[m[2]:m[3]])
			put(m[2], m[3], strconv.Itoa((n+3+r.IntN(9))%27+1))
		}
	case Name:
		for _, m := range fullName.FindAllStringIndex(in, -1) {
			if name := in[m[0]:m[1]]; strings.Count(text, name) > 0 && m[0] > 0 && !noName(name) {
				put(m[0], m[1], otherName(text, name, r))
			}
		}
	}
	return out
}

// plainNumber reports whether digits are a number and no year, hour, date or part of a name.
func plainNumber(in string, a, b int) bool {
	n := in[a:b]
	if a > 0 && (strings.ContainsRune("-:/.'’", rune(in[a-1])) || isLetter(in[a-1])) || b < len(in) && (strings.ContainsRune("-:/'’", rune(in[b])) || isLetter(in[b])) {
		return false
	}
	if len(n) == 4 && n >= "1900" && n < "2100" {
		return false
	}
	before, after := lastWord(in[:a]), firstWord(in[b:])
	if slices.Contains(months, before) || strings.HasSuffix(before, ".") || before != "" && before[0] >= 'A' && before[0] <= 'Z' && !slices.Contains([]string{"The", "About", "Some", "At", "Up", "More", "Only"}, before) {
		return false // "Oct. 31", "Flight 370"
	}
	if before != "" && before[len(before)-1] >= '0' && before[len(before)-1] <= '9' || after != "" && after[0] >= '0' && after[0] <= '9' {
		return false // of a telephone
	}
	return !slices.Contains(append([]string{"am", "pm", "a.m", "p.m", "o"}, months...), strings.Trim(after, "."))
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80 }

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

func firstWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[0]
}

// otherNumber returns a number of as many digits that is a fifth to nine tenths greater or
// a good deal less.
func otherNumber(n string, r *rand.Rand) string {
	whole, frac, dot := strings.Cut(strings.ReplaceAll(n, ",", ""), ".")
	v, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return n
	}
	w := v*int64(120+r.IntN(70))/100 + 1
	if r.IntN(2) == 0 && v > 5 {
		w = v*int64(30+r.IntN(45))/100 + 1
	}
	zeros := int64(1)
	for v > 0 && v%10 == 0 && zeros < 1_000_000 {
		v /= 10
		zeros *= 10
	}
	if w > zeros {
		w = w / zeros * zeros
	}
	out := strconv.FormatInt(w, 10)
	if strings.Contains(n, ",") || w >= 10000 {
		out = grouped(out)
	}
	if dot {
		out += "." + frac
	}
	return out
}

func grouped(s string) string {
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// otherName returns another full name of the text or an invented one, in turn.
func otherName(text, name string, r *rand.Rand) string {
	if r.IntN(2) == 0 {
		var all []string
		for _, n := range fullName.FindAllString(text[strings.IndexByte(text, '\n')+1:], -1) {
			if n != name && !strings.Contains(n, lastWord(name)) && !noName(n) && !slices.Contains(all, n) && strings.Count(text, n) > 1 {
				all = append(all, n)
			}
		}
		if len(all) > 0 {
			return all[r.IntN(len(all))]
		}
	}
	return others[r.IntN(len(others))]
}

// noName reports whether two capital words are no name by their look: a title, a day, a
// word that begins a sentence.
func noName(name string) bool {
	return slices.ContainsFunc(strings.Fields(name), func(w string) bool {
		return slices.Contains(weekdays, w) || slices.Contains(months, w) || slices.Contains(noNames, w)
	})
}

var noNames = strings.Fields("In On At The A An And But For From With By As If When While After Before President Minister Prime Premier Mayor Governor Senator Secretary General Captain Judge Justice Doctor Dr Mr Mrs Ms Sir Lord King Queen Chief Police Officer Detective Inspector Sergeant Professor Pope Vice Foreign Interior Defence Defense Finance Spokesman Spokeswoman Street Road Avenue River Lake County")

// String returns the edit as it is logged.
func (e Edit) String() string { return fmt.Sprintf("%s %q → %q", e.Kind, e.From, e.To) }
