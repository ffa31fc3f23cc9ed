package desk

import (
	"stemma/report"
	"stemma/store"
)

// A Verdict is what somebody decided at once: one decision, or several of a kind about one
// report.
type Verdict struct {
	Decisions []store.Decision // in the order of the log; at least one
	stands    []bool           // of each, whether it is the last word about its reports, and no undo
}

// Verdicts lists what was decided, in the order of the log, by what was decided at once.
func Verdicts(ds []store.Decision) []Verdict {
	last := map[matter]int{}
	for i, d := range ds {
		last[matterOf(d)] = i
	}
	var out []Verdict
	for i, d := range ds {
		if i == 0 || !atOnce(ds[i-1], d) {
			out = append(out, Verdict{})
		}
		v := &out[len(out)-1]
		v.Decisions = append(v.Decisions, d)
		v.stands = append(v.stands, !d.Undo && last[matterOf(d)] == i)
	}
	return out
}

// Stands reports whether a decision of the verdict holds: it was not taken back, or made anew,
// since.
func (v Verdict) Stands() bool {
	for _, on := range v.stands {
		if on {
			return true
		}
	}
	return false
}

// Back returns what takes back those decisions of the verdict that stand.
func (v Verdict) Back() (out []store.Decision) {
	for i, d := range v.Decisions {
		if v.stands[i] {
			d.Undo = true
			out = append(out, d)
		}
	}
	return out
}

func atOnce(a, b store.Decision) bool {
	return a.Kind == b.Kind && a.Undo == b.Undo && a.By == b.By && a.At.Equal(b.At) && a.A == b.A
}

// A matter is what a decision is about. Of reports that are to be together or apart either
// may be named first, as in store.People's Overlay.
type matter struct {
	kind store.DecisionKind
	a, b report.ID
}

func matterOf(d store.Decision) matter {
	if d.Kind == store.Together || d.Kind == store.Apart {
		return matter{d.Kind, min(d.A, d.B), max(d.A, d.B)}
	}
	return matter{d.Kind, d.A, d.B}
}
