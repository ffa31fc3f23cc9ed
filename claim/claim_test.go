package claim_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stemma/claim"
	"stemma/internal/storytest"
)

// told writes down the claims of a text, one a line: firmness, chain, words.
func told(text string) []string {
	r := storytest.Read(text)
	var out []string
	for i := range r.Claims {
		out = append(out, line(r, &r.Claims[i]))
	}
	return out
}

func line(r *claim.Reading, c *claim.Claim) string {
	s := string(c.Firmness)
	for i, x := range c.Chain {
		sep := " by "
		if i > 0 {
			sep = " < "
		}
		s += sep + x.Span.Of(r.Report.Text)
	}
	return s + ": " + c.Of(r.Report.Text)
}

// TestFirmness tells how firmly the innermost source commits: what the cue
// says, lowered by every hedge that governs the clause.
func TestFirmness(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing lowers it", "The ferries sailed to Merrow on Friday.",
			"stated: The ferries sailed to Merrow on Friday"},
		{"said is the speaker's flat word", "The minister said the brigade had crossed the river.",
			"stated by The minister: the brigade had crossed the river"},
		{"confirmed", "The mayor confirmed that the ferries sailed on Friday.",
			"confirmed by The mayor: the ferries sailed on Friday"},
		{"a modal verb", "The brigade may cross the frozen river.",
			"possible: The brigade may cross the frozen river"},
		{"a governor outside the clause", "It is possible that the brigade will cross the frozen river tonight.",
			"possible: It is possible that the brigade will cross the frozen river tonight"},
		{"an adverb", "Nine dockers were reportedly hurt in the collapse.",
			"reportedly: Nine dockers were reportedly hurt in the collapse"},
		{"one side's claim", "The rebels claimed that they had seized the port of Merrow.",
			"alleged by The rebels: they had seized the port of Merrow"},
		{"what is to come", "The tunnel will open in spring.",
			"expected: The tunnel will open in spring"},
		{"a will told after the fact", "The mayor said the tunnel would open in spring.",
			"expected by The mayor: the tunnel would open in spring"},
		{"a condition", "If the brigade crosses the river, the treaty will end.",
			"conditional: If the brigade crosses the river, the treaty will end"},
		{"a denial", "The governor denied that the brigade had crossed the river.",
			"denied by The governor: the brigade had crossed the river"},
		{"a negation", "The brigade has not crossed the frozen river.",
			"negated: The brigade has not crossed the frozen river"},
		{"a negation that a source states", "The army said it did not fire on the convoy.",
			"negated by The army: it did not fire on the convoy"},
	} {
		if got := strings.Join(told(c.text), "\n"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestHedgeLowersACue holds the ladder: "confirmed that X are expected to Y"
// is expected, not confirmed, and "said they may" is possible, not stated.
func TestHedgeLowersACue(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"The mayor confirmed that the ferries are expected to sail on Friday.", "sail on Friday", "expected by The mayor"},
		{"The mayor confirmed that the ferries may sail on Friday.", "sail on Friday", "possible by The mayor"},
		{"The mayor said the ferries reportedly sailed on Friday.", "sailed on Friday", "reportedly by The mayor"},
	} {
		var got []string
		for _, l := range told(c.text) {
			if strings.HasSuffix(l, c.words) {
				got = append(got, l)
			}
		}
		if len(got) != 1 || !strings.HasPrefix(got[0], c.want+":") {
			t.Errorf("%q: %q, want one claim %s: … %s", c.text, got, c.want, c.words)
		}
	}
}

// TestHedgeNeverRaises: a weak cue stays weak whatever the clause holds.
func TestHedgeNeverRaises(t *testing.T) {
	got := told("The rebels claimed that the convoy will reach Merrow on Friday.")
	if len(got) != 1 || !strings.HasPrefix(got[0], "alleged by The rebels:") {
		t.Errorf("%q", got)
	}
}

// TestAuthor keeps apart what the source commits to and what the writer does:
// "said" binds the speaker and not the writer.
func TestAuthor(t *testing.T) {
	for text, want := range map[string]string{
		"The ferries sailed on Friday.":                                        "stated stated",
		"The minister said the ferries sailed on Friday.":                      "stated reportedly",
		"The minister confirmed that the ferries sailed Friday.":               "confirmed confirmed",
		"The ferries may have sailed on Friday.":                               "possible possible",
		"The mayor confirmed that the ferries are expected to sail on Friday.": "expected expected",
		"The mayor said the ferries may sail on Friday.":                       "possible possible",
		"> The ferries sailed on Friday and came back at noon.":                "stated reportedly",
	} {
		c := storytest.Read(text).Claims[0]
		if got := fmt.Sprint(c.Firmness, " ", c.Author); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestDenialIsNoNegation: who denies a thing does not say it with "not", and
// who negates it denies nobody's word.
func TestDenialIsNoNegation(t *testing.T) {
	denied := storytest.Read("The governor denied that the brigade had crossed the river.").Claims[0]
	negated := storytest.Read("The brigade has not crossed the river.").Claims[0]
	if denied.Negated || !negated.Negated {
		t.Errorf("denied: Negated %v; negated: Negated %v", denied.Negated, negated.Negated)
	}
}

// TestChain runs from the source nearest the writer to the innermost.
func TestChain(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The deputy mayor, citing the harbour police, said that nine barges had sunk near Merrow.",
			"stated by The deputy mayor < the harbour police: nine barges had sunk near Merrow"},
		{"According to the Merrow Post, the harbour police said that nine barges had sunk.",
			"stated by the Merrow Post < the harbour police: nine barges had sunk"},
		{"The police arrested four dockers in Merrow.",
			"stated: The police arrested four dockers in Merrow"},
	} {
		if got := told(c.text); !slices.Contains(got, c.want) {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// TestAttributingWordsAreNoClaim: source and cue say who speaks; nobody claims
// them.
func TestAttributingWordsAreNoClaim(t *testing.T) {
	for _, text := range []string{
		"Harbour master Ada Roe said the timbers had rotted for years.",
		"The timbers had rotted for years, the harbour master of Merrow told reporters.",
		"According to the harbour master of Merrow, the timbers had rotted for years.",
	} {
		r := storytest.Read(text)
		for i := range r.Claims {
			c := &r.Claims[i]
			for _, a := range r.Attributions {
				if c.Span.Overlaps(a.Cue) {
					t.Errorf("%q: the claim %q holds the cue %q", text, c.Of(text), a.Cue.Of(text))
				}
				for _, s := range a.Chain {
					if c.Span.Overlaps(s.Span) {
						t.Errorf("%q: the claim %q holds the source %q", text, c.Of(text), s.Span.Of(text))
					}
				}
			}
		}
		if len(r.Claims) != 1 || !strings.EqualFold(r.Claims[0].Of(text), "the timbers had rotted for years") {
			t.Errorf("%q: %q", text, told(text))
		}
	}
}

// TestClauses cuts a sentence where a new statement opens, and nowhere else.
func TestClauses(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"at while", "The police arrested four dockers in Merrow while the union blocked the main road.",
			[]string{"stated: The police arrested four dockers in Merrow", "stated: the union blocked the main road"}},
		{"at a semicolon", "The council closed the pier in Merrow; the ferry company moved its boats to Lowe.",
			[]string{"stated: The council closed the pier in Merrow", "stated: the ferry company moved its boats to Lowe"}},
		{"at which", "The ferry reached the port, which had been closed since Sunday by the navy.",
			[]string{"stated: The ferry reached the port", "stated: the port, which had been closed since Sunday by the navy"}},
		{"not at an apposition", "Ada Roe, who is the harbour master, closed the pier in Merrow.",
			[]string{"stated: Ada Roe, who is the harbour master, closed the pier in Merrow"}},
		{"not where a side has no verb", "The storm moved on to the low green islands, and the cold dark sea beyond.",
			[]string{"stated: The storm moved on to the low green islands, and the cold dark sea beyond"}},
	} {
		if got := told(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

// TestVoicesPart: one sentence of two voices holds two claims.
func TestVoicesPart(t *testing.T) {
	got := told(`"We lost nine barges to the storm," said Ada Roe, who visited the broken pier on Sunday.`)
	if len(got) != 2 || !strings.HasPrefix(got[0], "stated by Ada Roe:") || strings.Contains(got[1], " by Ada Roe:") {
		t.Errorf("%q", got)
	}
}

// TestSpeakerOf: of a chain the speaker of a quote is who spoke it, not whom
// the speaker cites nor the outlet that passes it on.
func TestSpeakerOf(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`"The pier will never be rebuilt in my lifetime," Ada Roe said.`, "Ada Roe"},
		{`Ada Roe, citing the harbour police, said: "The pier will never be rebuilt in my lifetime."`, "Ada Roe"},
		{`"The pier will never be rebuilt in my lifetime," Ada Roe, citing the harbour police, said.`, "Ada Roe"},
		{`"The pier will never be rebuilt in my lifetime," said Ada Roe, citing the harbour police.`, "Ada Roe"},
		{`Citing the harbour police, Ada Roe said: "The pier will never be rebuilt in my lifetime."`, "Ada Roe"},
		{`According to the Merrow Post, Ada Roe said: "The pier will never be rebuilt in my lifetime."`, "Ada Roe"},
		{`According to the Merrow Post, "the pier will never be rebuilt in my lifetime," Ada Roe said.`, "Ada Roe"},
	} {
		r := storytest.Read(c.text)
		if len(r.Quotes) != 1 {
			t.Errorf("%q: %d quotes", c.text, len(r.Quotes))
			continue
		}
		s, ok := r.SpeakerOf(0)
		if got := s.Span.Of(c.text); !ok || got != c.want {
			t.Errorf("%s\n  is spoken by %q, want %q", c.text, got, c.want)
		}
		if r.CueOf(0).Empty() {
			t.Errorf("%s\n  has no cue", c.text)
		}
	}
}

// TestNoSpeaker: a quote nobody is said to have spoken has no speaker, and an
// index beyond the quotes has none either.
func TestNoSpeaker(t *testing.T) {
	r := storytest.Read(`A banner hung over the broken pier all night: "Nobody came when the water rose."`)
	if len(r.Quotes) != 1 {
		t.Fatalf("%d quotes", len(r.Quotes))
	}
	for _, i := range []int{0, 7} {
		if s, ok := r.SpeakerOf(i); ok {
			t.Errorf("quote %d is spoken by %q", i, s.Span.Of(r.Report.Text))
		}
	}
}

// TestFirmnessOf: a saying is as firm as its weakest claim.
func TestFirmnessOf(t *testing.T) {
	r := storytest.Read("Ada Roe said the ferries may sail to Lowe on Friday.")
	for i, a := range r.Attributions {
		if a.Lemma == "say" && r.FirmnessOf(i) != "possible" {
			t.Errorf("%s", r.FirmnessOf(i))
		}
	}
	if len(r.Attributions) == 0 {
		t.Error("no attribution")
	}
}

// TestGoverned: the verb that a hedge is about is the one after it, not the
// first of the clause.
func TestGoverned(t *testing.T) {
	c := storytest.Read("The convoy that left Lowe may reach the border tonight.").Claims[0]
	if c.Governed != "arrive" {
		t.Errorf("governed %q, want the family of reach, arrive", c.Governed)
	}
}

// TestWhatAClaimHolds: the figures, quotes, dates and terms of a claim lie in
// it; the words inside quotation marks belong to its terms no less.
func TestWhatAClaimHolds(t *testing.T) {
	text := "The storm sank nine barges on Monday; the navy sent two tugs from Lowe on Tuesday."
	r := storytest.Read(text)
	if len(r.Claims) != 2 {
		t.Fatalf("%q", told(text))
	}
	for i, want := range []string{"nine Monday", "two Tuesday"} {
		c := &r.Claims[i]
		var got []string
		for _, f := range c.Figures {
			got = append(got, r.Figures[f].Number.Of(text))
		}
		for _, d := range c.Dates {
			if d := r.Dates[d].Of(text); d != "on" {
				got = append(got, strings.TrimPrefix(d, "on "))
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("claim %d holds %q, want %q", i, s, want)
		}
	}
}

// FuzzClaims holds the invariants: spans stand in the text, indexes in the
// reading, terms are sorted and unique, and no bytes make it panic.
func FuzzClaims(f *testing.F) {
	for _, s := range []string{
		"", "\x00\xff\xfe", "“““““", `"We lost," said Ada Roe, "nine barges"; the port may close.`,
		"According to the Post, the police said that, according to Roe, nine sank while ten burned —— and",
		strings.Repeat("while ", 60) + strings.Repeat("; said he ", 40),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := storytest.Read(text)
		text = r.Report.Text
		for i := range r.Claims {
			c := &r.Claims[i]
			if !c.Span.In(text) {
				t.Fatalf("claim %v outside %q", c.Span, text)
			}
			if !c.FirmBy.Empty() && !c.FirmBy.Span().In(text) || !c.Predicate.Empty() && !c.Span.Contains(c.Predicate.Span()) {
				t.Fatalf("claim %v: FirmBy %v, predicate %v", c.Span, c.FirmBy, c.Predicate)
			}
			if c.Attribution >= len(r.Attributions) || c.Firmness == "" || c.By == "" {
				t.Fatalf("claim %+v", c)
			}
			if !slices.IsSorted(c.Terms) || len(slices.Compact(slices.Clone(c.Terms))) != len(c.Terms) {
				t.Fatalf("terms %q", c.Terms)
			}
			for _, fi := range c.Figures {
				if !c.Span.Contains(r.Figures[fi].Number) {
					t.Fatalf("figure %d outside its claim", fi)
				}
			}
		}
	})
}
