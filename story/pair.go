package story

import (
	"math"
	"time"
)

// Weights of the pair function: log-odds that two reports tell one event.
// Set by hand on the shared development sets, then rounded; every weight
// within a fifth of its value gives the same groups within noise.
const (
	bias       = -6.2
	wBody      = 13.0 // cosine of the texts
	wLead      = 5.0  // cosine of headline and lead
	wNames     = 5.0  // cosine of the casts
	wFigure    = 0.35 // each shared figure, at most 4
	wQuote     = 1.0  // a shared run of quoted words: once, and half as much again for many
	wDay       = 0.35 // each day between them beyond the second, at most 8
	join       = 0.0  // log-odds at which two reports are joined
	abstain    = -1.0 // from here to join a pair is shown as possible
	daysApart  = 21   // reports further apart than this are not compared
	maxDayLoss = 8.0
)

// pair is the pure function of two reports: whether they tell one event.
func pair(a, b *sketch) Join {
	j := Join{A: a.id, B: b.id, Score: bias}
	add := func(feature string, w float64) {
		if w == 0 {
			return
		}
		j.Score += w
		r := Reason{Feature: feature, Weight: round(w)}
		if w > 0 {
			j.For = append(j.For, r)
		} else {
			j.Against = append(j.Against, r)
		}
	}
	add("terms", wBody*dot(a.body, b.body))
	add("lead", wLead*dot(a.lead, b.lead))
	add("names", wNames*dot(a.names, b.names))
	add("figures", wFigure*float64(min(4, common(a.figs, b.figs))))
	if n := common(a.says, b.says); n > 0 {
		add("quotes", wQuote*(1+0.5*math.Min(1, float64(n-1)/10)))
	}
	if d := apart(a, b); d > 2 {
		add("days", -math.Min(maxDayLoss, wDay*float64(d-2)))
	}
	j.Score = round(j.Score)
	return j
}

// round keeps three decimals, so that a score prints and compares alike on
// every machine.
func round(w float64) float64 { return math.Round(w*1000) / 1000 }

// apart is the number of days between two reports, 0 where one is undated.
func apart(a, b *sketch) int {
	if a.day.IsZero() || b.day.IsZero() {
		return 0
	}
	d := a.day.Sub(b.day)
	if d < 0 {
		d = -d
	}
	return int(d / (24 * time.Hour))
}
