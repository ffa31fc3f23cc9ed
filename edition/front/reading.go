package front

import (
	"cmp"
	"math/big"
	"slices"

	"stemma/collate/relation"
	"stemma/edition"
	"stemma/mention"
)

// A Reading is one value or wording and the reports that have it.
type Reading struct {
	Point    *edition.Point    // of the first report that has it; nil for a claim
	Told     string            // when it was first told: the report's time or day; "" if unknown
	Sigla    []string          // the reports, each once, in order
	Passages []edition.Passage // of each report its words
	Variant  *edition.Variant  // of a claim that is asserted and denied; else nil
}

// tellings holds when each report of a story was made.
type tellings map[string]string

func tellingsOf(e *edition.Edition) tellings {
	t := tellings{}
	for _, w := range e.Witnesses {
		t[w.Siglum] = cmp.Or(w.Published, w.Made)
	}
	return t
}

// readings groups the points of a series that have one value, bound and firmness. The one
// told first comes first; what no date is known of comes last, and what is reckoned after it.
func (t tellings) readings(s *edition.Series) []Reading {
	type key struct {
		value, unit, low, high, bound, change string
		hedged, derived                       bool
	}
	at := map[key]int{}
	type teller struct {
		reading int
		siglum  string
	}
	seen := map[teller]bool{}
	var out []Reading
	points := slices.Clone(s.Points)
	slices.SortStableFunc(points, func(a, b edition.Point) int {
		x, y := t[a.Siglum], t[b.Siglum]
		return cmp.Or(compareBool(a.Derived, b.Derived), compareBool(x == "", y == ""), cmp.Compare(x, y))
	})
	for i := range points {
		p := &points[i]
		k := key{string(p.Stated), p.Unit, number(p.Low), number(p.High), p.Bound, p.Change, Hedged(p.Firmness), p.Derived}
		j, ok := at[k]
		if !ok {
			j = len(out)
			at[k] = j
			out = append(out, Reading{Point: p, Told: t[p.Siglum]})
		}
		r := &out[j]
		if by := (teller{j, p.Siglum}); !seen[by] {
			seen[by] = true
			r.Sigla = append(r.Sigla, p.Siglum)
			r.Passages = append(r.Passages, p.Passage)
		}
	}
	for i := range out {
		out[i].sort()
	}
	return out
}

// sort sorts the reports of a reading by siglum: A to Z, then Aa, Ab.
func (r *Reading) sort() {
	type one struct {
		siglum  string
		passage edition.Passage
	}
	all := make([]one, len(r.Sigla))
	for i := range all {
		all[i] = one{r.Sigla[i], r.Passages[i]}
	}
	slices.SortFunc(all, func(a, b one) int {
		return cmp.Or(cmp.Compare(len(a.siglum), len(b.siglum)), cmp.Compare(a.siglum, b.siglum))
	})
	for i, x := range all {
		r.Sigla[i], r.Passages[i] = x.siglum, x.passage
	}
}

// Hedged reports whether a figure of this firmness is marked as hedged.
func Hedged(firmness string) bool {
	switch mention.Firmness(firmness) {
	case mention.Expected, mention.Reportedly, mention.Alleged, mention.Possible, mention.Conditional:
		return true
	}
	return false
}

func number(n *edition.Number) string {
	if n == nil {
		return ""
	}
	return string(*n)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// values returns how many numbers a row has, orders of size left out.
func values(r Row) int {
	seen := map[edition.Number]bool{}
	for _, x := range r.Readings {
		if !x.Point.Derived && !x.Point.Vague() {
			seen[x.Point.Value] = true
		}
	}
	return len(seen)
}

// Note returns the relation of the numbers of a row that is worth a word behind those shown: of
// such as agree, only where reports give several that lie near each other. "More than 200"
// and 276 may both be right and are not the same within rounding.
func (r Row) Note(shown []Reading) string {
	if r.Series == nil {
		return ""
	}
	switch relation.Relation(r.Series.Relation) {
	case relation.Scope:
		return r.Series.Relation
	case relation.Rounding:
		if near(shown) {
			return r.Series.Relation
		}
	}
	return ""
}

// near reports whether several readings are numbers that reports state, no vague words, and,
// where one is a bound on one side, whether all lie within a twelfth of each other and none
// is a bound on the other side.
func near(readings []Reading) bool {
	var low, high *big.Rat
	n, below, above := 0, false, false // numbers, and whether one is open below or above
	for _, x := range readings {
		v, ok := new(big.Rat).SetString(string(x.Point.Value))
		if !ok || x.Point.Derived || x.Point.Vague() {
			continue
		}
		n++
		below, above = below || x.Point.Low == nil, above || x.Point.High == nil
		if low == nil || v.Cmp(low) < 0 {
			low = v
		}
		if high == nil || v.Cmp(high) > 0 {
			high = v
		}
	}
	return n > 1 && !(below && above) && (!below && !above || new(big.Rat).Mul(high, big.NewRat(12, 13)).Cmp(low) <= 0)
}

func ofVariant(v *edition.Variant) Reading {
	return Reading{Sigla: v.Sigla, Passages: []edition.Passage{v.Passage}, Variant: v}
}

func ofPassage(p edition.Passage) Reading {
	return Reading{Sigla: []string{p.Siglum}, Passages: []edition.Passage{p}}
}

// Steps returns the readings of a row with those of one number joined, whatever bound they
// give it, as it stands where it was first told.
func (r Row) Steps() []Reading {
	var out []Reading
	at := map[[2]string]int{}
	for _, x := range r.Numbers() {
		if x.Point == nil || x.Point.Derived {
			out = append(out, x)
			continue
		}
		k := [2]string{string(x.Point.Stated), x.Point.Unit}
		i, ok := at[k]
		if !ok {
			at[k] = len(out)
			x.Sigla, x.Passages = slices.Clone(x.Sigla), slices.Clone(x.Passages)
			out = append(out, x)
			continue
		}
		for j, g := range x.Sigla {
			if !slices.Contains(out[i].Sigla, g) {
				out[i].Sigla, out[i].Passages = append(out[i].Sigla, g), append(out[i].Passages, x.Passages[j])
			}
		}
		out[i].sort()
	}
	return out
}

// Stated returns the readings that a report states, without those that stemma worked out; all
// where no report states one.
func Stated(rs []Reading) []Reading {
	out := slices.DeleteFunc(slices.Clone(rs), func(x Reading) bool { return x.Point != nil && x.Point.Derived })
	if len(out) == 0 {
		return rs
	}
	return out
}

// Numbers returns the readings of a row without the orders of size, "dozens", where there
// are others.
func (r Row) Numbers() []Reading {
	out := slices.DeleteFunc(slices.Clone(r.Readings), func(x Reading) bool { return x.Point != nil && x.Point.Vague() })
	if len(out) == 0 {
		return r.Readings
	}
	return out
}
