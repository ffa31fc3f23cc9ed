// Package figure scores mention/figure on the test suites of three other
// programs: quantulum3, Recognizers-Text and Duckling.
package figure

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/figure"
	"stemma/text"
)

// A quantity is a number, to six digits, and a unit.
type quantity struct{ value, unit string }

// A suite holds the scores on the tests of another program.
type suite struct{ value, unit ledger.PRF }

// score adds the scores of the figures in words for which keep is true. The suites say
// which quantities are in a text, but not where, so they are matched by value, each once.
func (s *suite) score(words string, gold []quantity, keep func(figure.Figure) bool, errs *ledger.Errors, kind string) {
	var got []quantity
	for _, f := range figure.Find(figure.English(), text.ParseString(words), nil) {
		if keep == nil || keep(f) {
			v, _ := f.Value.Float64()
			got = append(got, quantity{fmt.Sprintf("%.6g", v), f.Unit})
		}
	}
	got = inUnits(got, gold)
	values := func(qs []quantity) (out []quantity) {
		for _, q := range qs {
			out = append(out, quantity{value: q.value})
		}
		return out
	}
	s.value.Add(ledger.Of(common(values(got), values(gold)), len(got), len(gold)))
	n := common(got, gold)
	s.unit.Add(ledger.Of(n, len(got), len(gold)))
	if n < max(len(got), len(gold)) {
		errs.Add(kind, "got %v, want %v: %q", got, gold, words)
	}
}

// inUnits returns got with quantities converted to the unit of an equal quantity in gold,
// such as 1.5 hours to 90 minutes.
func inUnits(got, gold []quantity) []quantity {
	out := slices.Clone(got)
	for i, q := range out {
		if slices.Contains(gold, q) {
			continue
		}
		v, ok := new(big.Rat).SetString(q.value)
		for _, g := range gold {
			if !ok || g.unit == q.unit {
				continue
			}
			var f figure.Figure
			f.Value, f.Unit = v, q.unit
			if _, w, _, same := f.In(g.unit); same {
				if x, _ := w.Float64(); fmt.Sprintf("%.4g", x) == short4(g.value) {
					out[i] = g
					break
				}
			}
		}
	}
	return out
}

// short4 returns a number to four digits, since conversions of numbers with six digits are
// not exact.
func short4(s string) string {
	if r, ok := new(big.Rat).SetString(s); ok {
		x, _ := r.Float64()
		return fmt.Sprintf("%.4g", x)
	}
	return s
}

// common returns the number of quantities that are in both a and b.
func common(a, b []quantity) int {
	left := map[quantity]int{}
	for _, q := range b {
		left[q]++
	}
	n := 0
	for _, q := range a {
		if left[q] > 0 {
			left[q]--
			n++
		}
	}
	return n
}

// measures returns the measures of a suite.
func measures(name, title, how string, s *suite) []ledger.Measure {
	return []ledger.Measure{
		ledger.F1(name+".value", title+": value", how+"; a text's numbers are matched without regard to where they stand", s.value),
		ledger.F1(name+".unit", title+": value and unit", "… and the units are the same, after a table of names", s.unit),
	}
}

func TestQuantulum3(t *testing.T) {
	type line struct {
		Text string
		Gold []struct {
			Value any
			Unit  string
		}
	}
	lines, hash := ledger.Lines[line](t, "quantulum3/quantulum3.jsonl")
	var s suite
	var errs ledger.Errors
	for _, l := range lines {
		var gold []quantity
		for _, g := range l.Gold {
			gold = append(gold, quantity{number(fmt.Sprint(g.Value)), unit(g.Unit)})
		}
		s.score(l.Text, gold, nil, &errs, "quantulum3")
	}
	errs.Log(t)
	(&ledger.Sheet{
		Name:     "quantulum3",
		Title:    "Quantities, on quantulum3's own tests",
		Shared:   true,
		Texts:    fmt.Sprintf("%d sentences and phrases, %d quantities.", len(lines), s.value.TP+s.value.FN),
		Hash:     hash,
		Tuned:    "yes: its errors were read while the rules were made.",
		Out:      "uncertainty and entity. A range counts as its middle, as there. Much of it is laboratory writing (compound units, powers of ten, bare constants) that a newspaper does not print and that is not read on purpose.",
		Others:   "quantulum3 passes its own tests; on NewsQuant (other texts) it has value F1 .730, value and unit .472.",
		Errors:   "go test ./eval/figure -run Quantulum3 -v -errors 40",
		Measures: measures("quantulum3", "all", "the numbers are equal to six digits", &s),
	}).Check(t, caret.Update())
}

func TestRecognizers(t *testing.T) {
	type line struct {
		Spec, Text string
		Ignore     bool
		Gold       []struct {
			Resolution map[string]any
			Value      struct{ Timex string }
		}
	}
	lines, hash := ledger.Lines[line](t, "recognizers-text/specs.jsonl")
	models := []struct {
		spec, name string
		keep       func(figure.Figure) bool
		suite
		texts int
	}{
		{spec: "NumberWithUnit/English/DimensionModel", name: "dimension", keep: func(f figure.Figure) bool {
			return f.Unit != "" && f.Dimension != "money" && f.Dimension != "time" && f.Dimension != "ratio"
		}},
		{spec: "NumberWithUnit/English/CurrencyModel", name: "currency", keep: func(f figure.Figure) bool { return f.Dimension == "money" }},
		{spec: "NumberWithUnit/English/TemperatureModel", name: "temperature", keep: func(f figure.Figure) bool { return f.Dimension == "temperature" || f.Unit == "degree" }},
		{spec: "Number/English/NumberModel", name: "number", keep: nil},
		{spec: "DateTime/English/DurationParser", name: "duration", keep: func(f figure.Figure) bool { return f.Dimension == "time" }},
		{spec: "Number/English/PercentModel", name: "percent", keep: func(f figure.Figure) bool { return f.Unit == "percent" }},
	}
	var errs ledger.Errors
	ignored, null, bare, texts := 0, 0, 0, 0
	for _, l := range lines {
		for i := range models {
			m := &models[i]
			if l.Spec != m.spec {
				continue
			}
			if l.Ignore {
				ignored++
				continue
			}
			if m.name == "number" && len(strings.Fields(l.Text)) < 5 {
				bare++
				continue
			}
			var gold []quantity
			for _, g := range l.Gold {
				if m.name == "duration" {
					q, ok := duration(g.Value.Timex)
					if !ok {
						null++
						continue
					}
					gold = append(gold, q)
					continue
				}
				v, ok := g.Resolution["value"]
				if !ok || v == nil || v == "null" {
					null++
					continue
				}
				q := quantity{number(strings.TrimSuffix(fmt.Sprint(v), "%")), unit(fmt.Sprint(g.Resolution["unit"]))}
				switch {
				case m.name == "percent":
					q.unit = "percent"
				case m.name == "currency" && q.unit == "pound":
					q.unit = "pound_sterling"
				}
				gold = append(gold, q)
			}
			m.score(l.Text, gold, m.keep, &errs, m.name)
			m.texts++
			texts++
		}
	}
	errs.Log(t)
	s := &ledger.Sheet{
		Name:   "recognizers",
		Title:  "Quantities, on Recognizers-Text's own tests",
		Shared: true,
		Texts:  fmt.Sprintf("%d English phrases and sentences of six of its suites.", texts),
		Hash:   hash,
		Tuned:  "yes: its errors were read while the rules were made.",
		Out: fmt.Sprintf("%d cases marked to be ignored and %d quantities without a number; %d texts of its suite of numbers that are shorter than five words, where a reading of news abstains; its suites of ordinals, ages and ranges, and of dates, which eval/when scores. "+
			"Each suite is about one sort of quantity, so only figures of that sort are held against it.", ignored, null, bare),
		Others: "published, on these suites as the authors of CQE chose and matched them: value and unit F1, dimension / currency: CQE .792/.796, GPT-3 .653/.425, quantulum3 .619/.325, Recognizers-Text .491/.525, Illinois .475/.434. " +
			"Recognizers-Text passes its own tests in its own form.",
		Errors: "go test ./eval/figure -run Recognizers -v -errors 40",
	}
	for i := range models {
		m := &models[i]
		ms := measures("recognizers."+m.name, m.name, "the numbers are equal to six digits", &m.suite)
		if m.name == "number" {
			ms = ms[:1] // the suite has no units
		}
		s.Measures = append(s.Measures, ms...)
	}
	s.Check(t, caret.Update())
}

func TestDuckling(t *testing.T) {
	type line struct {
		File, Dim, Text string
		Gold            *string `json:"gold_hs"`
	}
	lines, hash := ledger.Lines[line](t, "duckling/duckling.jsonl")
	var money, measured, number suite
	var errs ledger.Errors
	spans, regional, texts := 0, 0, 0
	for _, l := range lines {
		var s *suite
		switch l.Dim {
		case "AmountOfMoney":
			s = &money
		case "Distance", "Duration", "Quantity", "Temperature", "Volume":
			s = &measured
		case "Numeral":
			s = &number
		default:
			continue
		}
		if strings.Count(l.File, "/") > 2 {
			regional++
			continue
		}
		var gold []quantity
		if l.Gold != nil {
			q, ok := constructor(*l.Gold)
			if !ok {
				spans++
				continue
			}
			gold = append(gold, q)
		}
		texts++
		s.score(l.Text, gold, nil, &errs, l.Dim)
	}
	errs.Log(t)
	s := &ledger.Sheet{
		Name:   "duckling",
		Title:  "Quantities, on Duckling's own tests",
		Shared: true,
		Texts:  fmt.Sprintf("%d English phrases.", texts),
		Hash:   hash,
		Tuned:  "yes: its errors were read while the rules were made.",
		Out: fmt.Sprintf("%d phrases that are intervals or open to one side, %d of regional English; dates, ordinals, mail addresses. "+
			"The phrases are commands and chat without a sentence, bare numbers among them, where a reading of news abstains; so the numbers are low.", spans, regional),
		Others: "Duckling passes its own tests.",
		Errors: "go test ./eval/figure -run Duckling -v -errors 40",
	}
	for _, m := range []struct {
		name, title string
		s           *suite
	}{{"money", "money", &money}, {"measure", "distance, duration, quantity, temperature, volume", &measured}, {"numeral", "bare numbers", &number}} {
		s.Measures = append(s.Measures, measures("duckling."+m.name, m.title, "the numbers are equal to six digits", m.s)...)
	}
	s.Check(t, caret.Update())
}
