// Package longtail compares figures with a registry of events: how many people a shooting
// killed and injured, according to its local reports.
package longtail

import (
	"cmp"
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"stemma/eval/ledger"
	"stemma/internal/caret"
	"stemma/mention/toll"
	"stemma/text"
)

// A rep is a report.
type rep struct{ Incident, Title, Text string }

// An incident is an entry of the registry.
type incident struct {
	URI     string `json:"incident_uri"`
	Killed  int    `json:"num_killed"`
	Injured int    `json:"num_injured"`
}

// A count is a number of people killed or injured in a report.
type count struct {
	aspect string
	n      int
	words  string // the figure with the text around it
}

// allCounts returns the tolls in each report. The title is read as the headline.
func allCounts(reps []rep) [][]count {
	out := make([][]count, len(reps))
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				out[i] = countsOf(reps[i].Title + "\n\n" + reps[i].Text)
			}
		})
	}
	for i := range reps {
		next <- i
	}
	close(next)
	wg.Wait()
	return out
}

// countsOf returns the counts in a text.
func countsOf(s string) (out []count) {
	d := text.ParseString(s)
	figs, sums := toll.Read(toll.English(), d, nil)
	for _, f := range append(figs, sums...) {
		if f.Dimension != "count" || f.Aspect != "killed" && f.Aspect != "injured" || !f.Value.IsInt() || !f.Value.Num().IsInt64() {
			continue
		}
		a, b := max(0, f.Start-60), min(len(s), f.End+60)
		out = append(out, count{f.Aspect, int(f.Value.Num().Int64()), fmt.Sprintf("%s {%s} %s", s[a:f.Start], f.String(), s[f.Start:b])})
	}
	return out
}

// most returns the most frequent number, or the greatest of several that are equally
// frequent, since tolls grow. It returns -1 if there are none.
func most(ns []int) int {
	count := map[int]int{}
	for _, n := range ns {
		count[n]++
	}
	best := -1
	slices.SortFunc(ns, cmp.Compare)
	for _, n := range ns {
		if best < 0 || count[n] >= count[best] {
			best = n
		}
	}
	return best
}

// patterns are regular expressions to compare with: a number up to three words before
// “killed”, “dead” and the like, or directly after “killing”.
var patterns = map[string][2]*regexp.Regexp{
	"killed":  {regexp.MustCompile(number + `(?:\s+\w+){0,3}?\s+(?:killed|dead|died|slain|fatally)`), regexp.MustCompile(`(?i)(?:killed|killing|kills)(?:\s+\w+)?\s+` + number[4:])},
	"injured": {regexp.MustCompile(number + `(?:\s+\w+){0,3}?\s+(?:injured|wounded|hurt|injuries)`), regexp.MustCompile(`(?i)(?:injured|injuring|wounding|wounded|injures)(?:\s+\w+)?\s+` + number[4:])},
}

var (
	number = `(?i)\b(\d{1,3}|` + strings.Join(small, "|") + `)\b`
	small  = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
)

// pattern returns the most frequent number in the matches of the patterns.
func pattern(aspect string, texts []string) int {
	var ns []int
	for _, s := range texts {
		for _, p := range patterns[aspect] {
			for _, m := range p.FindAllStringSubmatch(s, -1) {
				n, err := strconv.Atoi(m[1])
				if err != nil {
					n = slices.Index(small, strings.ToLower(m[1]))
				}
				ns = append(ns, n)
			}
		}
	}
	return most(ns)
}

func TestLongtail(t *testing.T) { ledger.InParts(t, caret.Update(), scored) }

func scored(t *testing.T, part bool) *ledger.Sheet {
	incs, ih := ledger.Lines[incident](t, "longtail-gva/incidents.jsonl")
	all, rh := ledger.Lines[rep](t, "longtail-gva/reports.jsonl")
	truth := map[string]incident{}
	for _, i := range incs {
		truth[i.URI] = i
	}
	reps := slices.DeleteFunc(all, func(r rep) bool {
		i := truth[r.Incident]
		return i.Killed < 2 && i.Injured < 2 || part && !ledger.InPart(r.Incident)
	})
	texts := map[string][]string{}
	for _, r := range reps {
		texts[r.Incident] = append(texts[r.Incident], r.Title+"\n"+r.Text)
	}
	found := map[string][]count{}
	for i, s := range allCounts(reps) {
		found[reps[i].Incident] = append(found[reps[i].Incident], s...)
	}
	var errs ledger.Errors
	s := &ledger.Sheet{
		Name: "longtail", Title: "How many were shot, on local news", Shared: true, Hash: ih + ", " + rh,
		Tuned:  "yes: errors of some of these reports were read while the rules for aspects were made.",
		Out:    "shootings with one or none killed (injured), which reports name and do not count; shootings without a report at hand; the roles of those killed, for the registry counts a gunman who killed himself and many reports do not.",
		Others: "a pattern of words, measured here beside ours on the same reports. Much of the rest is in the sources: the registry counts a gunman who killed himself, whom reports leave out of their number, and one of several shootings of a night, of which reports give the sum. SemEval-2018 task 5 asked other questions of these reports.",
		Errors: "go test ./eval/longtail -v -errors 40",
	}
	n := 0
	seen := map[string]bool{}
	for _, r := range reps {
		if !seen[r.Incident] {
			seen[r.Incident] = true
			n++
		}
	}
	s.Texts = fmt.Sprintf("%d reports of %d shootings that killed or injured two or more, against the Gun Violence Archive.", len(reps), n)
	for _, aspect := range []string{"killed", "injured"} {
		var good, of, silent, rivalGood, rivalSilent int
		for _, r := range reps {
			if seen[r.Incident+aspect] {
				continue
			}
			seen[r.Incident+aspect] = true
			want := truth[r.Incident].Killed
			if aspect == "injured" {
				want = truth[r.Incident].Injured
			}
			if want < 2 {
				continue
			}
			of++
			switch pattern(aspect, texts[r.Incident]) {
			case want:
				rivalGood++
			case -1:
				rivalSilent++
			}
			var ns []int
			var words []string
			for _, x := range found[r.Incident] {
				if x.aspect == aspect {
					ns, words = append(ns, x.n), append(words, x.words)
				}
			}
			switch got := most(ns); got {
			case want:
				good++
			case -1:
				silent++
				errs.Add(aspect+": silent", "want %d: %s %s", want, r.Incident, r.Title)
			default:
				errs.Add(aspect, "got %d, want %d: %s %s: %q", got, want, r.Incident, r.Title, words)
			}
		}
		how := "the number that most figures of the aspect give over all reports is the registry's; of two that as many give, the greater"
		s.Measures = append(s.Measures,
			ledger.Share("longtail."+aspect, "shootings with two or more "+aspect, how, good, of).
				With("in %d no report has such a figure; the pattern %.3f", silent, float64(rivalGood)/float64(of)),
			ledger.Share("longtail."+aspect+".told", "shootings with two or more "+aspect+", of which a report gives a number", how, good, of-silent).
				With("the pattern, of those where it finds one, %.3f", float64(rivalGood)/float64(of-rivalSilent)))
	}
	errs.Log(t)
	return s
}
