package story

import (
	"math"
	"sort"
	"strings"
	"time"

	"stemma/claim"
	"stemma/mention/name"
	"stemma/mention/quote"
	"stemma/report"
	"stemma/text"
)

// A sketch is what the pair function sees of a report: it depends on that
// report alone.
type sketch struct {
	r     *claim.Reading
	id    report.ID
	day   time.Time // published, else the day the text is dated; zero if unknown
	body  vector    // content stems of the whole text
	lead  vector    // of headline and first sentences
	names vector    // people, bodies and places of the cast
	figs  []string  // value and thing counted, sorted
	says  []string  // five-word runs of direct quotes, sorted
}

// A vector is a sparse unit vector sorted by key, so that products are summed
// in one order always.
type vector []component

type component struct {
	key string
	w   float64
}

// leadWords is how many tokens of the text count as lead. Ours: news leads are
// 25–60 words; 60–120 is within noise.
const leadWords = 80

func sketchOf(r *claim.Reading) *sketch {
	s := &sketch{r: r, id: r.Report.ID, day: dayOf(r)}
	body, lead := map[string]float64{}, map[string]float64{}
	for i, t := range r.Doc.Tokens {
		if !text.Content(t) {
			continue
		}
		st := text.Stem(t.Lower)
		body[st]++
		if i < leadWords {
			lead[st]++
		}
	}
	s.body, s.lead = weigh(body), weigh(lead)
	names := map[string]float64{}
	for _, m := range r.Cast.Members {
		if m.Key != "" && m.Type != name.Outlet && m.Type != name.Role {
			names[m.Key] += float64(len(m.Mentions))
		}
	}
	s.names = weighNames(names)
	seen := map[string]bool{}
	for _, f := range r.Figures {
		if f.Value == nil || f.Counted.Head == "" && f.Unit == "" {
			continue
		}
		if k := f.Value.RatString() + " " + f.Unit + " " + f.Counted.Head; !seen[k] && len(f.Value.RatString()) > 1 {
			seen[k] = true
			s.figs = append(s.figs, k)
		}
	}
	sort.Strings(s.figs)
	s.says = quoteRuns(r)
	return s
}

// dayOf is the day a report was published, or, where that is not stated, the
// latest calendar day its text names with a year.
func dayOf(r *claim.Reading) time.Time {
	if r.Report.Published.Known() {
		return r.Report.Published.Date()
	}
	return time.Time{}
}

func weigh(tf map[string]float64) vector {
	v := make(vector, 0, len(tf))
	for k, n := range tf {
		v = append(v, component{k, (1 + math.Log(n)) * text.Rarity(k)})
	}
	return v.unit()
}

// weighNames weighs a cast: longer names are rarer, and naming often counts a
// little.
func weighNames(tf map[string]float64) vector {
	v := make(vector, 0, len(tf))
	for k, n := range tf {
		w := 0.0
		for part := range strings.FieldsSeq(k) {
			w = max(w, text.Rarity(text.Stem(part)))
		}
		v = append(v, component{k, (1 + math.Log(n)) * w})
	}
	return v.unit()
}

func (v vector) unit() vector {
	sort.Slice(v, func(i, j int) bool { return v[i].key < v[j].key })
	sum := 0.0
	for _, c := range v {
		sum += c.w * c.w
	}
	if sum == 0 {
		return v
	}
	n := 1 / math.Sqrt(sum)
	for i := range v {
		v[i].w *= n
	}
	return v
}

// dot is the cosine of two unit vectors.
func dot(a, b vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key < b[j].key:
			i++
		case a[i].key > b[j].key:
			j++
		default:
			sum += a[i].w * b[j].w
			i++
			j++
		}
	}
	return sum
}

// top returns the n heaviest keys.
func (v vector) top(n int) []string {
	c := append(vector(nil), v...)
	sort.Slice(c, func(i, j int) bool {
		if c[i].w != c[j].w {
			return c[i].w > c[j].w
		}
		return c[i].key < c[j].key
	})
	out := make([]string, 0, n)
	for i := 0; i < len(c) && i < n; i++ {
		out = append(out, c[i].key)
	}
	return out
}

// run is the length in words of the quote runs that are compared: five, as in
// shingling at large; a shared run of five quoted words is no accident.
const run = 5

func quoteRuns(r *claim.Reading) []string {
	seen := map[string]bool{}
	var out []string
	for _, q := range r.Quotes {
		if q.Form != quote.Direct {
			continue
		}
		var ws []string
		for _, s := range q.Segments {
			first, last := r.Doc.TokensIn(s)
			for _, t := range r.Doc.Tokens[first:last] {
				if t.Kind == text.Word || t.Kind == text.Number {
					ws = append(ws, t.Lower)
				}
			}
		}
		for i := 0; i+run <= len(ws); i++ {
			if k := strings.Join(ws[i:i+run], " "); !seen[k] {
				seen[k] = true
				out = append(out, k)
			}
		}
	}
	sort.Strings(out)
	return out
}

// common counts the strings two sorted lists share.
func common(a, b []string) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}
