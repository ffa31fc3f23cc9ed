package desk

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"stemma/edition"
	"stemma/report"
	"stemma/store"
)

// A Rule says which changes somebody is told of. What is empty limits nothing.
type Rule struct {
	Name       string               // of the rule: deliveries are known by it
	Kinds      []edition.ChangeKind // empty means Alerting
	Names      []string             // of persons or places: one of them stands in a passage of the change or in the story's lead
	Story      string               // the ID of a story, or of one of its reports
	MinReports int                  // that the story must have
}

// Alerting are the changes of which a rule tells that names no kinds: a figure, a firmness
// or a denial, and never one more report.
var Alerting = []edition.ChangeKind{edition.FigureMoved, edition.FigureBound, edition.DenialNew, edition.DisputeNew, edition.FirmnessChanged}

// An Alert is the body of a delivery.
type Alert struct {
	Type   string         `json:"type"` // "stemma.change"
	Rule   string         `json:"rule"`
	At     string         `json:"timestamp"` // of publication
	Story  AlertStory     `json:"story"`
	Change edition.Change `json:"change"`
}

// An AlertStory heads the story of an alert.
type AlertStory struct {
	ID      string           `json:"id"`
	Reports int              `json:"reports"`
	Lead    *edition.Passage `json:"lead"`
}

// Owed returns what is owed by some rules for what changed. The key of a delivery is of the
// rule and of what changed, in whatever edition: so there is one alert for one change.
func Owed(rules []Rule, n News, at time.Time) ([]store.Delivery, error) {
	var out []store.Delivery
	for _, c := range n.Changes {
		// In a new story all is new, so that only this is told of it.
		if len(n.Was) == 0 && c.Kind != edition.StoryNew {
			continue
		}
		e := storyOf(c, n)
		for _, r := range rules {
			if !r.wants(c, e) {
				continue
			}
			a := Alert{Type: "stemma.change", Rule: r.Name, At: at.UTC().Format(time.RFC3339), Story: AlertStory{ID: c.Story}, Change: c}
			if e != nil {
				a.Story.Reports, a.Story.Lead = len(e.Witnesses), e.Story.Lead
			}
			body, err := json.Marshal(a)
			if err != nil {
				return nil, err
			}
			met := mentions([]edition.Change{c}, nil)
			if a.Story.Lead != nil {
				met = append(met, report.ID(a.Story.Lead.Report))
			}
			out = append(out, store.Delivery{Key: keyOf(r, c), Rule: r.Name, Body: body, Mentions: met, Due: at})
		}
	}
	return out, nil
}

// storyOf returns the edition that a change is of: the new one, or the old where it is gone.
func storyOf(c edition.Change, n News) *edition.Edition {
	for _, e := range slices.Concat(n.Is, n.Was) {
		if e.Story.ID == c.Story {
			return e
		}
	}
	return nil
}

// keyOf returns what is equal for one change in any edition: the places in the texts, and no
// siglum or name of a story, which may turn with a report that comes. What stands now counts,
// and what stood only where nothing stands now: whoever was told of a figure is not told of
// it again because another one is found to have stood before it.
func keyOf(r Rule, c edition.Change) string {
	parts := [][]byte{[]byte(r.Name), []byte(c.Kind), []byte(c.Finding)}
	now := c.New
	if now == nil {
		now = c.Old
	}
	for _, p := range []*edition.Passage{now, c.Against} {
		at := ""
		if p != nil {
			at = fmt.Sprint(p.Report, p.Start, p.End)
		}
		parts = append(parts, []byte(at))
	}
	return "msg_" + store.Digest(parts...)
}

func (r Rule) wants(c edition.Change, e *edition.Edition) bool {
	kinds := r.Kinds
	if len(kinds) == 0 {
		kinds = Alerting
	}
	if !slices.Contains(kinds, c.Kind) {
		return false
	}
	if e == nil {
		return len(r.Names) == 0 && r.Story == "" && r.MinReports == 0
	}
	if len(e.Witnesses) < r.MinReports {
		return false
	}
	if r.Story != "" && !slices.ContainsFunc(e.Witnesses, func(w edition.Witness) bool { return strings.HasPrefix(w.Report, r.Story) }) {
		return false
	}
	return len(r.Names) == 0 || slices.ContainsFunc([]*edition.Passage{c.Old, c.New, c.Against, e.Story.Lead}, func(p *edition.Passage) bool {
		return p != nil && slices.ContainsFunc(r.Names, func(name string) bool { return says(p.Exact, name) })
	})
}

// says reports whether a text has the words of a name in a row, whatever their case.
func says(text, name string) bool {
	words := func(s string) string {
		return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) }), " ") + " "
	}
	return strings.Contains(words(text), words(name))
}
