package web

import (
	"fmt"
	"strings"
	"testing"

	"stemma/edition"
)

// A maker builds editions of invented reports.
type maker struct {
	t     testing.TB
	texts map[string]string
}

// passage returns the first occurrence of words in a report; "[...]" in words stands for
// any text, which is not part of the passage.
func (m maker) passage(sig, words string) edition.Passage {
	m.t.Helper()
	text := m.texts[sig]
	head, tail, split := strings.Cut(words, "[...]")
	i := strings.Index(text, head)
	if i < 0 {
		m.t.Fatalf("%s has no %q", sig, head)
	}
	p := edition.Passage{Siglum: sig, Report: "id" + sig, Start: i, End: i + len(head), Exact: head}
	if split {
		j := strings.Index(text[p.End:], tail)
		if j < 0 {
			m.t.Fatalf("%s has no %q", sig, tail)
		}
		j += p.End
		p.Segments = [][2]int{{i, p.End}, {j, j + len(tail)}}
		p.End = j + len(tail)
		p.Exact = head + " " + tail
	}
	return p
}

func (m maker) ptr(sig, words string) *edition.Passage { p := m.passage(sig, words); return &p }

func (m maker) list(sigWords ...string) (out []edition.Passage) {
	for i := 0; i+1 < len(sigWords); i += 2 {
		out = append(out, m.passage(sigWords[i], sigWords[i+1]))
	}
	return out
}

func (m maker) variant(firmness string, sigWords ...string) edition.Variant {
	ps := m.list(sigWords...)
	return edition.Variant{Sigla: siglas(ps), Passage: ps[0], Passages: ps, Firmness: firmness}
}

func (m maker) mark(sig, words, kind string) edition.Mark {
	p := m.passage(sig, words)
	return edition.Mark{Start: p.Start, End: p.End, Kind: kind, By: "test"}
}

func n(s string) *edition.Number { v := edition.Number(s); return &v }

var ferry = map[string]string{
	"A": "Ferry strikes reef off Ellery Head\r\n\r\nPORT ELLERY, May 6 (Coastline Wire) — Up to 340 passengers were aboard the ferry Maren Ostby when it struck a reef off Ellery Head on Tuesday, the harbour master said, citing the boarding list.\r\n\r\nRescuers had brought 210 people ashore by nightfall. “We have not yet reached the lower deck, but we would\r\n\r\nADVERTISEMENT\r\n\r\nexpect to do so by morning,” harbour master Ilse Drummond told reporters.\r\n\r\nThe ship was carrying 60 tonnes of fuel. 🛟 Naïve early counts may be wrong, she warned.\r\n",
	"B": "As many as 340 people were on the ferry Maren Ostby, officials said on May 6.\n\nRescue crews have brought some 210 people ashore and will reach the lower deck by morning.\n\nThe vessel reportedly carried 60 tonnes of fuel, about 132,000 pounds.\n",
	"C": "According to Radio Tamsin, 340 passengers were on board a ferry that hit rocks near Ellery Head.\n\nMinister Anders Vael said: \"We owe the families the truth, and we will find out why she was there.\" He confirmed that no fuel had leaked.\n\nSome 212 passengers are safe. The reef lies 12 kilometres from the port.\n",
	"D": "A ferry with 340 on board struck a reef. 212 of them are safe.\n\nTransport minister Anders Vael promised answers: “We owe the families the truth, and we'll find out why.”\n\nThe reef lies 7.5 miles from the port, and fuel could be leaking.\n",
	"E": "Harrow Gazette, 9 May\n\nThe number of people brought ashore from the Maren Ostby has risen to between 322 and 326, the coast guard said on Friday. A further 90 were found on the lower deck on Thursday.\n\nThe operator, Saltway Lines, denied that the ship had left its lane. \"The ship kept to its course,\" a spokesperson said.\n\nFuel is leaking from the hull, residents of Île d'Orme say.\n\nShare this story\n",
}

// rich returns a story of five reports with something in every section.
func rich(t testing.TB) *edition.Edition {
	m := maker{t, ferry}
	e := &edition.Edition{Schema: edition.Schema}
	e.Story = edition.Story{ID: "0011", From: "2031-05-06", To: "2031-05-09", Lead: m.ptr("A", "Up to 340 passengers were aboard the ferry Maren Ostby when it struck a reef off Ellery Head"),
		Status: m.ptr("E", "has risen to between 322 and 326"), Reports: 5, Lines: [2]int{3, 3}, Origins: 1,
		LeadBy:   edition.Count{Reports: 4, Lines: [2]int{2, 2}, Origins: 1, Sources: m.list("A", "the harbour master")},
		Episodes: []edition.Episode{{ID: "1", Sigla: []string{"A", "B", "C", "D"}}, {ID: "2", Sigla: []string{"E"}}}}
	for i, sig := range []string{"A", "B", "C", "D", "E"} {
		w := edition.Witness{Siglum: sig, Report: "id" + sig, Ref: "ferry/" + sig + ".txt", Text: ferry[sig], Bytes: len(ferry[sig]), SHA256: strings.Repeat(fmt.Sprint(i), 64)}
		e.Witnesses = append(e.Witnesses, w)
	}
	ws := e.Witnesses
	ws[0].Headline, ws[0].Outlet, ws[0].URL, ws[0].Published = m.ptr("A", "Ferry strikes reef off Ellery Head"), "Ellery Courier", "https://courier.example/ferry?id=1&x=2", "2031-05-06T19:40:00Z"
	ws[0].Title, ws[0].Byline, ws[0].Also = "Ferry strikes reef", "Jonna Pike", []string{"ferry/copy.txt"}
	ws[1].Dated = m.ptr("B", "May 6")
	ws[2].URL = "https://www.tamsin.example/"
	ws[4].Published, ws[4].Outlet = "2031-05-09", "Harrow Gazette"
	ws[0].Marks = []edition.Mark{m.mark("A", "Up to 340 passengers", "figure"), m.mark("A", "Tuesday", "date"), m.mark("A", "the harbour master", "source"), m.mark("A", "said", "cue"),
		m.mark("A", "We have not yet reached the lower deck, but we would", "quote"), m.mark("A", "expect", "hedge"), m.mark("A", "ADVERTISEMENT", "furniture"), m.mark("A", "expect to do so by morning", "quote"), m.mark("A", "Ilse Drummond", "name"), m.mark("A", "60 tonnes", "figure")}
	ws[1].Marks = []edition.Mark{m.mark("B", "As many as 340 people", "figure"), m.mark("B", "reportedly", "hedge"), m.mark("B", "May 6", "date")}

	e.Stemma = edition.Stemma{
		Nodes: []edition.Node{{ID: "*1", Named: m.list("A", "Coastline Wire")}, {ID: "*2", Named: m.list("C", "Radio Tamsin")}, {ID: "A", Held: true}, {ID: "B", Held: true}, {ID: "C", Held: true}, {ID: "D", Held: true}, {ID: "E", Held: true}},
		Edges: []edition.Edge{
			{Child: "A", Parent: "*1", Relation: "copy", Direct: true, Certain: true, Evidence: []edition.Evidence{{Class: "declared", Kind: "credit", Weight: 4, Passages: [][]edition.Passage{m.list("A", "Coastline Wire")}}}},
			{Child: "B", Parent: "*1", Relation: "rewrite", Direct: true, Evidence: []edition.Evidence{{Class: "factual", Kind: "exclusive_figure", Weight: 1.6, Passages: [][]edition.Passage{m.list("B", "60 tonnes", "A", "60 tonnes")}}, {Class: "textual", Kind: "shared_rare_words", Weight: .7, Passages: [][]edition.Passage{m.list("B", "the lower deck", "A", "the lower deck"), m.list("B", "by morning", "A", "by morning"), m.list("B", "ashore", "A", "ashore")}}}},
			{Child: "C", Parent: "*2", Relation: "cites", Direct: true, Certain: true, Evidence: []edition.Evidence{{Class: "declared", Kind: "cited_outlet", Weight: 3, Passages: [][]edition.Passage{m.list("C", "According to Radio Tamsin")}}}},
			{Child: "D", Parent: "C", Relation: "summary", Direct: true, Evidence: []edition.Evidence{{Class: "textual", Kind: "verbatim_run", Weight: 2.2, Passages: [][]edition.Passage{m.list("D", "The reef lies", "C", "The reef lies")}}, {Class: "temporal", Kind: "published", Weight: .2}}},
			{Child: "E", Parent: "B", Relation: "shares_quote", Evidence: []edition.Evidence{{Class: "textual", Kind: "shared_rare_words", Weight: .4, Passages: [][]edition.Passage{m.list("E", "brought ashore", "B", "brought")}}}},
		},
		Lines: []edition.Line{{Head: "E", Sigla: []string{"E"}}, {Head: "*1", Sigla: []string{"A", "B"}}, {Head: "*2", Sigla: []string{"C", "D"}}},
	}
	two := func(r int, ps ...string) edition.Count {
		return edition.Count{Reports: r, Lines: [2]int{2, 2}, Origins: 1, Sources: m.list(ps...)}
	}
	e.Loci = []edition.Locus{
		{ID: "L1", Theme: "transport", Relation: "rewording", Silent: []string{"E"}, Independence: two(4, "A", "the harbour master"), Variants: []edition.Variant{
			m.variant("stated", "A", "Up to 340 passengers were aboard the ferry"), m.variant("stated", "B", "As many as 340 people were on the ferry"), m.variant("reportedly", "C", "340 passengers were on board a ferry", "D", "with 340 on board")}},
		{ID: "L2", Theme: "rescue", Relation: "moved", Independence: edition.Count{Reports: 5, Lines: [2]int{2, 3}, Origins: 2}, Variants: []edition.Variant{
			m.variant("stated", "A", "Rescuers had brought 210 people ashore by nightfall", "B", "have brought some 210 people ashore"), m.variant("stated", "C", "Some 212 passengers are safe", "D", "212 of them are safe"), m.variant("stated", "E", "has risen to between 322 and 326")}},
		{ID: "L3", Theme: "damage", Relation: "disputed", Silent: []string{"A", "B"}, Independence: two(3), Variants: []edition.Variant{
			m.variant("confirmed", "C", "He confirmed that no fuel had leaked"), m.variant("possible", "D", "fuel could be leaking"), m.variant("stated", "E", "Fuel is leaking from the hull")}},
		{ID: "L4", Theme: "rescue", Relation: "differs", Silent: []string{"C", "D", "E"}, Independence: edition.Count{Reports: 2, Lines: [2]int{1, 1}, Origins: 1}, Variants: []edition.Variant{
			m.variant("expected", "A", "we would[...]expect to do so by morning"), m.variant("stated", "B", "will reach the lower deck by morning")}},
		{ID: "L5", Theme: "transport", Relation: "single", Silent: []string{"A", "B", "C", "D"}, Variants: []edition.Variant{m.variant("denied", "E", "denied that the ship had left its lane")}},
	}
	e.Loci[0].Variants[0].Chain = m.list("A", "the harbour master", "A", "citing the boarding list")
	e.Situation = []edition.Tile{
		{Theme: "transport", Lead: m.passage("A", "Up to 340 passengers"), Sigla: []string{"A", "B", "C", "D"}, Locus: "L1", Count: two(4, "A", "the harbour master", "B", "officials"), Firmness: "stated", Relation: "rewording"},
		{Theme: "rescue", Lead: m.passage("E", "between 322 and 326"), Sigla: []string{"A", "B", "C", "D", "E"}, Locus: "L2", Count: edition.Count{Reports: 5, Lines: [2]int{2, 3}, Origins: 2, Sources: m.list("E", "the coast guard")}, Firmness: "stated", Relation: "moved"},
		{Theme: "damage", Lead: m.passage("E", "Fuel is leaking from the hull"), Sigla: []string{"C", "D", "E"}, Locus: "L3", Count: two(3, "E", "residents of Île d'Orme"), Firmness: "alleged", Relation: "disputed"},
		{Theme: "other", Lead: m.passage("E", "denied that the ship had left its lane"), Sigla: []string{"E"}, Locus: "L5", Count: edition.Count{Reports: 1, Lines: [2]int{1, 1}, Origins: 1, Sources: m.list("E", "Saltway Lines")}, Firmness: "denied", Relation: "single"},
	}
	e.Moved = []edition.Move{{Kind: "figure", From: m.passage("A", "210 people ashore"), To: m.passage("E", "between 322 and 326"), Locus: "L2"}, {Kind: "status", From: m.passage("C", "no fuel had leaked"), To: m.passage("E", "Fuel is leaking"), Locus: "L3"}}
	point := func(sig, words, value, bound, asof, firmness string, low, high *edition.Number) edition.Point {
		p := m.passage(sig, words)
		return edition.Point{Siglum: sig, Start: p.Start, End: p.End, Value: edition.Number(value), Bound: bound, AsOf: asof, Firmness: firmness, Passage: p, Low: low, High: high, Change: "level"}
	}
	rise := point("E", "A further 90", "90", "exact", "2031-05-08", "stated", n("90"), n("90"))
	rise.Change = "up"
	derived := point("E", "between 322 and 326", "302", "approx", "2031-05-08", "stated", n("297"), n("307"))
	derived.Derived = true
	e.Series = []edition.Series{
		{Key: edition.SeriesKey{Counted: "passenger", Aspect: "aboard", Scope: "total"}, Relation: "rewording", Label: m.ptr("A", "passengers"), Points: []edition.Point{
			point("A", "Up to 340", "340", "at_most", "2031-05-06", "stated", nil, n("340")), point("B", "As many as 340", "340", "at_most", "2031-05-06", "stated", nil, n("340")),
			point("C", "340 passengers", "340", "exact", "2031-05-06", "reportedly", n("340"), n("340")), point("D", "340 on board", "340", "exact", "", "stated", n("340"), n("340"))}},
		{Key: edition.SeriesKey{Counted: "passenger", Aspect: "rescued", Place: "Ellery Head", Scope: "total"}, Relation: "moved", Label: m.ptr("A", "people ashore"), Points: []edition.Point{
			point("A", "210 people", "210", "exact", "2031-05-06", "stated", n("210"), n("210")), point("B", "some 210", "210", "approx", "XXXX-05-06", "stated", n("205"), n("215")),
			point("C", "Some 212", "212", "approx", "2031-05-06", "stated", n("211.5"), n("212.5")), point("D", "212", "212", "exact", "", "stated", n("212"), n("212")),
			rise, derived, point("E", "between 322 and 326", "324", "range", "2031-05-09", "stated", n("322"), n("326"))}},
		{Key: edition.SeriesKey{Counted: "reef", Aspect: "distance"}, Unit: "kilometre", Relation: "rounding", Label: m.ptr("C", "from the port"), Points: []edition.Point{
			point("C", "12 kilometres", "12", "exact", "", "stated", n("11.5"), n("12.5")), point("D", "7.5 miles", "12.07008", "exact", "", "stated", n("11.99"), n("12.15"))}},
		{Key: edition.SeriesKey{Counted: "fuel"}, Unit: "tonne", Relation: "single", Points: []edition.Point{point("A", "60 tonnes", "60", "exact", "2031-05-06", "stated", n("60"), n("60"))}},
	}
	e.Quotes = []edition.Utterance{
		{Readings: []edition.QuoteReading{
			{Siglum: "C", Passage: m.passage("C", "We owe the families the truth, and we will find out why she was there."), Speaker: m.ptr("C", "Minister Anders Vael")},
			{Siglum: "D", Passage: m.passage("D", "We owe the families the truth, and we'll find out why."), Speaker: m.ptr("D", "Transport minister Anders Vael")}},
			Ops: []edition.Op{{Kind: "same_word_form", From: 0, To: 1, A: m.ptr("C", "will"), B: m.ptr("D", "'ll")}, {Kind: "truncated", From: 0, To: 1, A: m.ptr("C", "she was there")}}},
		{Readings: []edition.QuoteReading{{Siglum: "E", Passage: m.passage("E", "The ship kept to its course,"), Speaker: m.ptr("E", "a spokesperson")}}},
	}
	for i := range e.Quotes {
		for j := range e.Quotes[i].Readings {
			r := &e.Quotes[i].Readings[j]
			r.Start, r.End = r.Passage.Start, r.Passage.End
		}
	}
	e.Checks = []edition.Check{
		{Kind: "unit_pair", Formula: "12 km ÷ 1.609344 = 7.46 mi", Inputs: m.list("C", "12 kilometres", "D", "7.5 miles"), Result: "7.5 mi", Verdict: "holds", By: "unit"},
		{Kind: "difference", Formula: "324 − 210 = 114", Inputs: m.list("E", "between 322 and 326", "A", "210 people", "E", "A further 90"), Result: "114", Verdict: "does_not_hold", By: "difference"},
		{Kind: "sum", Formula: "60 t × 2,204.6 = 132,277 lb", Inputs: m.list("B", "60 tonnes", "B", "about 132,000 pounds"), Result: "132,277 lb", Verdict: "cannot_tell", By: "sum"}}
	e.Findings = []edition.Finding{
		{Kind: "modality_strengthened", Severity: "serious", Tie: "compared", Suspect: m.passage("B", "will reach the lower deck by morning"), Against: m.ptr("A", "we would[...]expect to do so by morning"), Locus: "L4", By: "modality.en.lex:3"},
		{Kind: "attribution_changed", Severity: "differs", Tie: "compared", Suspect: m.passage("B", "officials said"), Against: m.ptr("A", "the harbour master said"), By: "speaker"},
		{Kind: "hedge_dropped", Severity: "differs", Tie: "made_from", Suspect: m.passage("D", "212 of them are safe"), Against: m.ptr("C", "Some 212 passengers are safe"), By: "bound"},
		{Kind: "quote_truncated", Severity: "note", Tie: "made_from", Suspect: m.passage("D", "find out why."), Against: m.ptr("C", "find out why she was there."), By: "quote"},
		{Kind: "contradiction", Severity: "serious", Tie: "compared", Suspect: m.passage("E", "Fuel is leaking from the hull"), Against: m.ptr("C", "no fuel had leaked"), By: "x"},
		{Kind: "unsupported", Severity: "note", Tie: "compared", Suspect: m.passage("B", "about 132,000 pounds"), By: "x"}}
	e.Alike = []edition.Alike{{Why: "same_bound", A: m.passage("A", "Up to 340"), B: m.passage("B", "As many as 340")}, {Why: "rounding", A: m.passage("C", "12 kilometres"), B: m.passage("D", "7.5 miles")}, {Why: "rounding", A: m.passage("A", "210 people"), B: m.passage("B", "some 210 people")}}
	e.Timeline = []edition.Event{
		{From: "2031-05-06", To: "2031-05-07", When: m.passage("A", "on Tuesday"), What: m.passage("A", "it struck a reef off Ellery Head"), Sigla: []string{"A", "B", "C", "D"}, Locus: "L1"},
		{From: "2031-05-08", To: "2031-05-09", When: m.passage("E", "on Thursday"), What: m.passage("E", "A further 90 were found on the lower deck"), Sigla: []string{"E"}},
		{Value: "XXXX-05-09", When: m.passage("E", "on Friday"), What: m.passage("E", "has risen to between 322 and 326"), Sigla: []string{"E"}},
		{What: m.passage("E", "the ship had left its lane"), Sigla: []string{"E"}}}
	lat, lon := 61.25, 4.5
	e.Places = []edition.Place{{Name: "Port Ellery", Country: "NO", Precision: "town", Lat: &lat, Lon: &lon, Passages: m.list("A", "PORT ELLERY")}, {Name: "Ellery Head", Country: "NO", Precision: "region", Passages: m.list("A", "Ellery Head", "C", "Ellery Head")}, {Passages: m.list("E", "Île d'Orme"), Precision: "vague"}}
	e.People = []edition.Actor{{Type: "person", Name: m.passage("A", "Ilse Drummond"), Titles: m.list("A", "harbour master"), Sigla: []string{"A"}, Says: 2}, {Type: "person", Name: m.passage("C", "Anders Vael"), Titles: m.list("C", "Minister", "D", "Transport minister"), Sigla: []string{"C", "D"}, Says: 2}, {Type: "body", Name: m.passage("E", "Saltway Lines"), Sigla: []string{"E"}}}
	e.Unused = []edition.Unused{{Passage: m.passage("A", "ADVERTISEMENT"), Why: "advert", By: "layout"}, {Passage: m.passage("E", "Share this story"), Why: "share", By: "layout"}, {Passage: m.passage("A", "🛟"), Why: "no_such_reason"}}
	e.Possible = []edition.Possible{
		{Report: "idP", Ref: "p", URL: "https://inlet.example/ferry", Title: "Ferry safe in harbour after storm", Outlet: "Inlet Courier", Published: "2031-05-07", Like: "C", Score: -0.4,
			JoinedBy: []edition.Reason{{Feature: "title_in_text", Weight: 2.12}, {Feature: "people", Weight: 0.6}}, Against: []edition.Reason{{Feature: "other_day", Weight: -1.2}, {Feature: "no_such_feature", Weight: -0.3}}},
		{Report: "idQ", Ref: "q", Like: "A", Score: -0.9, JoinedBy: []edition.Reason{{Feature: "rare_words", Weight: 1}}}}
	return e
}

// lone returns an edition of one report with almost nothing in it.
func lone(t testing.TB) *edition.Edition {
	text := "Market stays shut\n\nThe Brindle fish market stays shut for a third week.\n"
	m := maker{t, map[string]string{"A": text}}
	return &edition.Edition{Schema: 1, Story: edition.Story{ID: "2", Lead: m.ptr("A", "The Brindle fish market stays shut for a third week."), Reports: 1, Lines: [2]int{1, 1}},
		Witnesses: []edition.Witness{{Siglum: "A", Report: "idA", Ref: "-", Text: text, Bytes: len(text)}},
		Stemma:    edition.Stemma{Nodes: []edition.Node{{ID: "A", Held: true}}, Lines: []edition.Line{{Head: "A", Sigla: []string{"A"}}}}}
}

func siglum(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return "A" + string(rune('a'+i-26))
}

// crowd returns an edition of thirty witnesses in six lines, with a long ledger and a
// lane of many points.
func crowd(t testing.TB) *edition.Edition {
	m := maker{t, map[string]string{}}
	e := &edition.Edition{Schema: 1}
	lines := make([]edition.Line, 6)
	share := edition.Locus{ID: "L1", Theme: "storm", Relation: "differs"}
	sr := edition.Series{Key: edition.SeriesKey{Counted: "home", Aspect: "without_power"}, Relation: "differs"}
	for i := range 30 {
		sig := siglum(i)
		m.texts[sig] = fmt.Sprintf("Gale over Tarn Valley\n\nOfficials in Tarn Valley said on June %d that %d,000 homes were without power after the gale. Crews worked through the night.\n", 1+i%9, 20+i%7)
		e.Witnesses = append(e.Witnesses, edition.Witness{Siglum: sig, Report: "id" + sig, Ref: sig, Text: m.texts[sig], Bytes: len(m.texts[sig]), Outlet: fmt.Sprintf("Valley Paper %d", i+1)})
		l := &lines[min(5, i%8)]
		l.Sigla = append(l.Sigla, sig)
		p := m.passage(sig, fmt.Sprintf("%d,000 homes", 20+i%7))
		sr.Points = append(sr.Points, edition.Point{Siglum: sig, Start: p.Start, End: p.End, Passage: p, Value: edition.Number(fmt.Sprintf("%d000", 20+i%7)), Bound: "exact", AsOf: fmt.Sprintf("2032-06-%02d", 1+i%9)})
		share.Variants = append(share.Variants, m.variant("stated", sig, fmt.Sprintf("%d,000 homes were without power", 20+i%7)))
		e.Timeline = append(e.Timeline, edition.Event{From: fmt.Sprintf("2032-06-%02d", 1+i%9), When: m.passage(sig, "on June"), What: p, Sigla: []string{sig}})
		e.Findings = append(e.Findings, edition.Finding{Kind: "number_changed", Severity: "differs", Tie: "compared", Suspect: p, Against: m.ptr("A", "20,000 homes")})
		for range 4 {
			e.Findings = append(e.Findings, edition.Finding{Kind: "unsupported", Severity: "note", Tie: "compared", Suspect: m.passage(sig, "Crews worked through the night")})
		}
		e.Stemma.Nodes = append(e.Stemma.Nodes, edition.Node{ID: sig, Held: true})
		if i >= 8 {
			e.Stemma.Edges = append(e.Stemma.Edges, edition.Edge{Child: sig, Parent: siglum(i % 8), Relation: "rewrite", Direct: true})
		}
	}
	for i := range lines {
		lines[i].Head = lines[i].Sigla[0]
	}
	e.Stemma.Edges = append(e.Stemma.Edges, edition.Edge{Child: "A", Parent: "Ac", Relation: "rewrite", Direct: true}, edition.Edge{Child: "B", Parent: "*9", Relation: "cites", Direct: true}) // a ring, and an end that is no node
	e.Stemma.Lines = lines
	e.Loci, e.Series = []edition.Locus{share}, []edition.Series{sr}
	e.Story = edition.Story{ID: "3", Lead: m.ptr("A", "20,000 homes were without power after the gale"), Reports: 30, Lines: [2]int{4, 6}, Origins: 2, LeadBy: edition.Count{Reports: 30, Lines: [2]int{4, 6}, Origins: 2}}
	return e
}

// evil is text that tries to break out of its element, attribute or script.
const evil = `</script><script>alert(1)</script></style><img src=x onerror=alert(2)>"'><svg onload=alert(3)>` + "\u202edetrevni\u202c\x00\u0007{{.}}" + `javascript:alert(4)`

// villainous returns an edition in which every string from outside is evil.
func villainous(t testing.TB) *edition.Edition {
	text := "\ufeff" + evil + "\r\n\r\n" + "said \"" + evil + "\" \xff\xfe today\rand 7 more.\n" + "שלום עולם 12 \u2067abc"
	other := "He said \"" + evil + "\" again, and 8 more.\n"
	m := maker{t, map[string]string{"A": text, "B": other}}
	e := &edition.Edition{Schema: 1, Story: edition.Story{ID: evil, From: evil, To: "2031-99-99", Lead: m.ptr("A", evil), Status: m.ptr("A", "\xff\xfe today"), Lines: [2]int{1, 2}, LeadBy: edition.Count{Reports: 2, Lines: [2]int{1, 2}, Sources: m.list("A", evil)}}}
	for _, sig := range []string{"A", "B"} {
		e.Witnesses = append(e.Witnesses, edition.Witness{Siglum: sig, Text: m.texts[sig], Ref: evil, Report: evil, Title: evil, Outlet: evil, Byline: evil, URL: "javascript:alert(5)", Published: evil, Also: []string{evil}, SHA256: evil,
			Marks: []edition.Mark{{Start: 0, End: 9999, Kind: "figure"}, {Start: 5, End: 9, Kind: evil}, {Start: -4, End: 2, Kind: "quote"}, {Start: 3, End: 40, Kind: "quote"}, {Start: 20, End: 60, Kind: "hedge"}}})
	}
	e.Witnesses[1].URL = `https://user@evil.example/"onmouseover=alert(6)`
	e.Loci = []edition.Locus{{ID: evil, Theme: evil, Relation: evil, By: evil, Variants: []edition.Variant{m.variant(evil, "A", evil), m.variant("", "B", evil)}}}
	e.Situation = []edition.Tile{{Theme: evil, Lead: m.passage("A", evil), Locus: evil, Firmness: evil, Relation: evil, Sigla: []string{"A", evil}}}
	e.Series = []edition.Series{{Key: edition.SeriesKey{Counted: evil, Place: evil, Per: evil}, Unit: evil, Points: []edition.Point{{Siglum: "A", Start: -3, End: 1 << 30, Value: "x", AsOf: evil}, {Siglum: "A", Start: 0, End: 3, Value: "1e400"}, {Siglum: evil, Start: 0, End: 3, Value: "12.", AsOf: evil, Bound: evil, Firmness: evil}, {Siglum: "A", Start: 1, End: 5, Value: "-1234567.5"}}}}
	e.Quotes = []edition.Utterance{{Readings: []edition.QuoteReading{{Siglum: "A", Passage: m.passage("A", evil), Speaker: m.ptr("A", "said")}, {Siglum: "B", Passage: m.passage("B", evil+"\" again"), Speaker: m.ptr("B", evil)}}, Ops: []edition.Op{{Kind: evil, From: 0, To: 1, A: m.ptr("A", evil)}, {Kind: "added", From: 0, To: 1, B: m.ptr("B", "again")}, {From: 7, To: -1}}}}
	e.Stemma = edition.Stemma{Nodes: []edition.Node{{ID: "A", Held: true}, {ID: "B", Held: true}, {ID: evil, Named: m.list("A", evil)}}, Edges: []edition.Edge{{Child: "A", Parent: evil, Relation: evil, Direct: true, Evidence: []edition.Evidence{{Class: evil, Kind: evil}, {Class: "declared", Kind: evil, Weight: 1, Passages: [][]edition.Passage{m.list("A", evil), {}}}}}, {Child: "A", Parent: "A", Direct: true}}, Lines: []edition.Line{{Head: evil, Sigla: []string{"A", evil}}, {Head: "B", Sigla: []string{"B"}}}}
	e.Checks = []edition.Check{{Kind: evil, Formula: evil, Result: evil, Verdict: evil, By: evil}}
	e.Findings = []edition.Finding{{Kind: evil, Severity: evil, Tie: evil, Suspect: m.passage("B", evil), Against: m.ptr("A", evil), Locus: evil, By: evil}}
	e.Alike = []edition.Alike{{Why: evil, A: m.passage("A", evil), B: m.passage("B", evil)}}
	e.Timeline = []edition.Event{{From: evil, To: evil, Value: evil, What: m.passage("A", evil), When: m.passage("A", "today")}}
	e.Places = []edition.Place{{Name: evil, Country: evil, Precision: evil, Passages: m.list("A", evil)}}
	e.People = []edition.Actor{{Type: evil, Name: m.passage("A", evil), Titles: m.list("A", evil)}}
	e.Unused = []edition.Unused{{Passage: m.passage("A", evil), Why: evil, By: evil}, {Passage: edition.Passage{Siglum: "Z", Start: 4, End: 9, Exact: evil}}}
	e.Possible = []edition.Possible{{Report: evil, Ref: evil, URL: "javascript:alert(7)", Title: evil, Outlet: evil, Published: evil, Like: "Z", JoinedBy: []edition.Reason{{Feature: evil, Weight: 1}}, Against: []edition.Reason{{Feature: evil, Weight: -1}}}}
	return e
}
