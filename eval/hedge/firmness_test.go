package hedge

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"stemma/claim"
	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/internal/storytest"
	"stemma/mention"
	"stemma/report"
)

// A marked is a sentence with one marked word, the firmness of the innermost source about
// what it says, and that of the writer.
type marked struct {
	text, word     string
	span           report.Span // of the word
	source, author string
}

// sentences parses a caret file of sentences in ASCII, so that columns are bytes. The marks
// are the truth and not what the program finds, so caret.Run cannot be used.
func sentences(t *testing.T, file string) (out []marked, hash string) {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	above := ""
	for line := range strings.SplitSeq(string(raw), "\n") {
		rest := strings.TrimLeft(line, " ")
		if !strings.HasPrefix(rest, "^") {
			above = line
			continue
		}
		carets, label, _ := strings.Cut(rest, " ")
		from := len(line) - len(rest)
		m := marked{text: above, span: report.Span{Start: from, End: from + len(carets)}}
		m.word = m.span.Of(above)
		var ok bool
		if m.source, m.author, ok = strings.Cut(label, ", "); !ok {
			t.Fatalf("%s: %q", file, line)
		}
		out = append(out, m)
	}
	return out, ledger.Hash(raw)
}

// rung returns a firmness with " not" if the claim is negated.
func rung(f mention.Firmness, against bool) string {
	if against && f != mention.Negated && f != mention.Denied {
		return string(f) + " not"
	}
	return string(f)
}

// claimAt returns the smallest claim that contains a span, or nil.
func claimAt(r *claim.Reading, s report.Span) *claim.Claim {
	var best *claim.Claim
	for i := range r.Claims {
		if c := &r.Claims[i]; c.Span.Contains(s) && (best == nil || c.Span.Len() < best.Span.Len()) {
			best = c
		}
	}
	return best
}

// flat reports whether a label is a firmness without a hedge. Findings of dropped hedges
// depend on this distinction.
func flat(label string) bool { return label == "stated" || label == "confirmed" }

// TestFirmness scores the firmness of claims.
func TestFirmness(t *testing.T) {
	ledger.Long(t)
	for _, set := range []struct{ name, file, title, tuned string }{
		{"firmness", "testdata/firmness.caret", "How firmly a claim is told, on invented sentences of news",
			"yes: by the pass that took the weakest hedge, .657 of the sources' rungs were right and .509 of the writers'; by the rules when they first read it, .972 and .944."},
		{"firmness-hard", "testdata/firmness-hard.caret", "The same, on sentences written after the first rules",
			"yes: read for the first time, .650 of the sources' rungs were right and .667 of the writers'; then rules were made for what any report may hold."},
		{"firmness-unseen", "testdata/firmness-unseen.caret", "The same, on sentences that no rule was made for",
			"no."},
	} {
		all, hash := sentences(t, set.file)
		var errs ledger.Errors
		source, author, side := 0, 0, 0
		for _, m := range all {
			r := storytest.Read(m.text)
			c := claimAt(r, m.span)
			if c == nil {
				errs.Add("no claim", "%s: %s", m.word, m.text)
				side++
				continue
			}
			s, a := rung(c.Firmness, c.Negated), string(c.Author)
			if s == m.source {
				source++
			} else {
				errs.Add("source", "%s, want %s: %s", s, m.source, m.text)
			}
			if a == strings.TrimSuffix(m.author, " not") {
				author++
			} else {
				errs.Add("author", "%s, want %s: %s", a, m.author, m.text)
			}
			if flat(s) != flat(m.source) {
				side++
			}
		}
		errs.Log(t)
		s := &ledger.Sheet{
			Name: set.name, Title: set.title, Hash: hash, Tuned: set.tuned,
			Texts:  fmt.Sprintf("%d sentences in the manner of news, one word of each marked with the rungs on which its source and its writer stand to it.", len(all)),
			Errors: "go test ./eval/hedge -run Firmness -v -errors 40",
			Measures: []ledger.Measure{
				ledger.Share(set.name+".source", "rung of the innermost source", "of the claim that holds the marked word, the same rung on the same side", source, len(all)),
				ledger.Share(set.name+".author", "rung of the writer", "the same, without the side where it is weak: a claim tells that of its source", author, len(all)),
				ledger.Count(set.name+".flat", "told flat, or not, and wrong", "what a finding of a dropped hedge rests on", side, len(all)),
			},
		}
		s.Check(t, caret.Update())
	}
}
