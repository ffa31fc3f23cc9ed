package file

import (
	"strings"
	"testing"

	"stemma/internal/lex"
	"stemma/internal/lex/lextest"
	"stemma/report"
)

// Each line of the lexicon has an example of a head, and what is read of it.
func TestHeadsLexicon(t *testing.T) {
	read := func(l lex.Line) string {
		what, _, _ := strings.Cut(l.Want, " ")
		switch l.Field(0) {
		case "mail", "subject":
			label, _, _ := strings.Cut(l.Example, ":")
			return what + " " + wordOf(what, label)
		case "forward":
			return what + " " + forwardLine(l.Example)
		case "wrote":
			return what + " " + map[bool]string{true: "answer"}[saysWhoWrote(l.Example)]
		}
		r := &report.Report{Text: strings.ReplaceAll(l.Example, " ↵ ", "\n") + "\n\n" + ferry}
		headLines(r, 0)
		return what + " " + map[string]string{"outlet": r.Outlet, "date": r.Published.String(), "title": r.Title, "url": r.URL, "byline": r.Byline, "language": r.Language}[what]
	}
	lextest.Examples(t, "heads.en.lex", read)
	lextest.Needed(t, "heads.en.lex", func(lx *lex.Lexicon, l lex.Line) string {
		defer func(all map[string]words) { headWords = all }(headWords)
		headWords = wordsOf(lx)
		return read(l)
	})
}

func TestHeads(t *testing.T) {
	const prose = "The ferry from Oldwick sank on Monday, and all 40 people on it were saved by boats from the harbour, its owners said.\n\nNobody was hurt.\n"
	for _, tt := range []struct{ head, want, skipped string }{
		// Labels.
		{"Source: The Oldwick Courier\nDate: 4 March 2031\nTitle: Ferry sinks\nURL: https://x.example/1\n\n", "The Oldwick Courier|2031-03-04|Ferry sinks||https://x.example/1", "Source"},
		{"Ferry sinks\n\nOutlet: Gazette\nPublished: 2031-03-04T05:06:07Z\n\n", "Gazette|2031-03-04T05:06:07Z|||", "Outlet"},
		{"HEADLINE: Ferry sinks\nBYLINE: Ada Penrose\nDATE: March 4, 2031 Tuesday\nSECTION: News\nLENGTH: 300 words\n\n", "|2031-03-04|Ferry sinks|Ada Penrose|", "HEADLINE"},
		{"**Source:** Gazette\n**Date:** 4 March 2031\n\n", "Gazette|2031-03-04|||", "**Source"},
		{"Date: some day\nTitle: Ferry sinks\n\n", "||||", ""},
		{"Note: the date was wrong\nSource: nobody knows\n\n", "||||", ""},
		{"Question: Who was aboard?\nAnswer: Forty people.\n\n", "||||", ""},
		// Dates on a line of their own.
		{"Ferry sinks\n\nOldwick News\n4 March 2031 14:30 GMT\n\n", "Oldwick News|2031-03-04T14:30:00Z|||", "Oldwick News\n4 March"},
		{"Ferry sinks\nMarch 4, 2031\nThe Oldwick Times\n\n", "The Oldwick Times|2031-03-04|||", "March 4, 2031\nThe Old"},
		{"Ferry sinks\n\nOldwick Gazette, 4 March 2031\n\n", "Oldwick Gazette|2031-03-04|||", "Oldwick Gazette"},
		{"Ferry sinks\n\nOldwick Gazette | Tuesday, March 4, 2031 at 2:30 p.m. EST\n\n", "Oldwick Gazette|2031-03-04T14:30:00-05:00|||", "Oldwick"},
		{"Ferry sinks\n\nPublished: 4 Mar 2031 | Updated: 5 Mar 2031\n\n", "|2031-03-04|||", "Published"},
		{"Ferry sinks\n\nPublished 2031-03-04 05:06 UTC\nBy Ada Penrose\n\n", "|2031-03-04T05:06:00Z|||", "Published"},
		{"Ferry sinks\n\n25/03/2031 01:57 | Updated 26/03/2031 19:20\n\n", "|2031-03-25T01:57:00Z|||", "25/03"},
		{"Ferry sinks\n\nUpdated 4 March 2031\n\n", "|2031-03-04|||", "Updated"},
		{"4 March 2031\n\nFerry sinks\n\n", "|2031-03-04|||", "4 March"},
		{"Radio Oldwick – 4 March 2031\n\nFerry sinks\n\n", "Radio Oldwick|2031-03-04|||", "Radio"},
		{"Ferry sinks\n\nOldwick Echo | Tuesday, March 4, 2031, 8 am | Ada Penrose\n\n", "Oldwick Echo|2031-03-04T08:00:00Z|||", "Oldwick Echo"},
		{"Ferry sinks\n\nThe Daily Lamp - Tuesday 4 March 2031 - by Ada Penrose\n\n", "The Daily Lamp|2031-03-04|||", "The Daily"},
		{"Ferry sinks\n\nOldwick Dagsblad (English service), 4 March 2031\n\n", "Oldwick Dagsblad|2031-03-04|||", "Oldwick Dagsblad"},
		{"Ferry sinks\n\nKelp & Cockle, the Monday letter for fishmongers, 4 March 2031\n\n", "Kelp & Cockle|2031-03-04|||", "Kelp"},
		{"Ferry sinks\n\nThe Barnacle, Tuesday 4 March 2031, late edition\n\n", "The Barnacle|2031-03-04|||", "The Barnacle"},
		{"Ferry sinks\n\nOldwick Harbour Board, 4 March 2031\n\n", "|2031-03-04|||", ""},
		{"Ferry sinks\n\nAda Penrose, 4 March 2031\n\n", "|2031-03-04|||", ""},
		{"Ferry sinks\n\nOldwick News online, 4 March 2031\n\n", "Oldwick News online|2031-03-04|||", "Oldwick News"},
		{"Ferry sinks\nOLDWICK, Norland, March 4, 2031 (OPA) - 14:10\n\n", "OPA|2031-03-04|||", ""},
		{"Ferry sinks\n\nRadio Oldwick, Tuesday 4 March, 13:00\n\n", "Radio Oldwick||||", "Radio"},
		{"OLDWICK COURIER\nTuesday, 4 March 2031\n\nFerry sinks\nBy Ada Penrose\n\n", "OLDWICK COURIER|2031-03-04|||", "OLDWICK COURIER\nTues"},
		{"Oldwick Post\n4 March 2031\n\n", "Oldwick Post|2031-03-04|||", "Oldwick Post\n4"},
		{"Oldwick Mourns Its Courier\n4 March 2031\n\n", "|2031-03-04|||", "4 March"},
		// A day in the dateline, and the agency above it.
		{"Ferry sinks\nOldwick Press Agency\n\nOLDWICK, Norland, 4 March 2031, 14:10 (OPA) - ", "Oldwick Press Agency|2031-03-04T14:10:00Z|||", "Oldwick Press"},
		{"Ferry sinks\nLantern News Agency\n\n(Adds toll)\n\nOLDWICK, March 4, 2031 (Lantern) – ", "Lantern News Agency|2031-03-04|||", "Lantern"},
		{"Ferry sinks\nSeawire\n\nOLDWICK, March 4, 2031 (Seawire) - ", "Seawire|2031-03-04|||", "Seawire"},
		{"Ferry sinks\nOldwick Press Agency\n\nOLDWICK, March 4 (OPA) - ", "Oldwick Press Agency||||", "Oldwick Press"},
		{"Ferry sinks\nOldwick Press Agency\n\nOLDWICK, 4 March 2031 (NTR) - ", "|2031-03-04|||", ""},
		{"Ferry sinks\nOldwick Press Agency\n\nOLDWICK, 4 March 2031 (OPA) ", "||||", ""},
		// What is none.
		{"Ferry sinks\n\n", "||||", ""},
		{"Ferry sinks\n\nLondon, 4 March 2031\n\n", "||||", ""},
		{"Ferry sinks\n\nThe Big Day\n4 March 2031\n\n", "|2031-03-04|||", "4 March"},
		{"Ferry sinks\n\n03/04/2031\n\n", "||||", ""},
		{"Ferry sinks on 4 March 2031\n\n", "||||", ""},
		{"How the week went\n\n4 March 2031\n\nThe ferry sank.\n\n5 March 2031\n\n", "||||", ""},
		{"Oldwick News\n\n", "||||", ""},
	} {
		r := readOne(t, "a.txt", tt.head+prose)
		if got := strings.Join([]string{r.Outlet, r.Published.String(), r.Title, r.Byline, r.URL}, "|"); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.head, got, tt.want)
		}
		skipped := ""
		for _, s := range r.Skip {
			skipped += r.Text[s.Start:s.End]
		}
		if tt.skipped == "" && skipped != "" || !strings.HasPrefix(skipped, tt.skipped) || strings.Contains(skipped, "ferry from") {
			t.Errorf("%q: %q is left out", tt.head, skipped)
		}
	}
}
