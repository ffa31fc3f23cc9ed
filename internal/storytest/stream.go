package storytest

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"stemma/report"
)

// openings tell what happened: %[1]s a town, %[2]s a person, %[3]s a street, %[4]d and %[5]d
// numbers, %[6]s a body.
var openings = []string{
	"Fire destroys %[4]d boats in %[1]s harbour|%[4]d boats were lost when a fire broke out in the harbour of %[1]s, the mayor, %[2]s, said.",
	"River floods %[4]d homes in %[1]s|The river flooded %[4]d homes in %[1]s after a night of rain, the district engineer, %[2]s, said.",
	"Workers leave the mill of %[1]s|Some %[4]d workers walked out of the mill in %[1]s over pay, said %[2]s of the union.",
	"Storm fells %[4]d trees in %[1]s|A storm felled %[4]d trees on %[3]s Street in %[1]s, the fire chief, %[2]s, said.",
	"%[4]d pupils fall ill in %[1]s|At least %[4]d pupils of a school in %[1]s fell ill with measles, the doctor %[2]s said.",
	"Bridge of %[1]s is shut|The bridge on %[3]s Street in %[1]s was shut after inspectors found %[4]d cracks, said %[2]s of the council.",
	"Ferry aground off %[1]s|A ferry with %[4]d passengers ran aground off %[1]s in fog, the harbour master, %[2]s, said.",
	"Council of %[1]s votes on tramway|The council of %[1]s approved a tramway of %[4]d kilometres along %[3]s Street, its clerk, %[2]s, said.",
}

// details may follow any of them.
var details = []string{
	"“We saw %[5]d of them from the window,” said a resident of %[3]s Street.",
	"About %[5]d per cent of what was lost was insured, according to %[6]s.",
	"%[2]s told reporters that help would come before the winter.",
	"A spokeswoman for %[6]s said the damage came to $%[5]d million.",
	"The governor visited %[1]s on the next morning and promised %[5]d crowns to each household.",
	"“Nobody asked us,” %[2]s said. “We read of it in the newspaper.”",
	"Police closed %[3]s Street for %[5]d hours.",
	"It was the second time in %[5]d years that this had happened in %[1]s, records show.",
	"%[6]s denied that it had been warned, and said an inquiry would begin on Monday.",
	"Volunteers from the neighbouring villages brought bread, blankets and %[5]d lamps.",
	"“The noise was like a train,” said a baker whose shop stands on the corner.",
	"Experts of %[6]s expect to need %[5]d days to find the cause.",
	"The railway to %[1]s remained open, but trains were late by up to %[5]d minutes.",
	"%[2]s had spoken of the danger in March, in a letter of which a copy was seen.",
	"Shopkeepers asked %[6]s to lower the rents until the summer.",
	"In a statement, %[6]s thanked %[2]s and all who had worked through the night.",
}

// Stream yields reports of usual length, in the order of time: eight outlets tell of an event,
// each some of what is known of it in an order of its own, and there is an event a day. So
// there are always as many reports near each other in time, however many there are in all.
func Stream(n int) iter.Seq[*report.Report] {
	return func(yield func(*report.Report) bool) {
		for i := range n {
			if !yield(told(i/outlets, i%outlets)) {
				return
			}
		}
	}
}

const outlets = 8

// told returns what an outlet tells of an event.
func told(event, outlet int) *report.Report {
	random := rand.New(rand.NewPCG(uint64(event), 11))
	name := func(end string) string {
		s := strings.ReplaceAll(Prose(random, 9), " ", "")
		return strings.ToUpper(s[:1]) + s[1:] + end
	}
	args := []any{name("wick"), "Ada " + name("ham"), name(""), 20 + event%70, 3 + event%40, name("") + " Works"}
	title, lead, _ := strings.Cut(openings[event%len(openings)], "|")
	known := random.Perm(len(details))[:10]
	own := rand.New(rand.NewPCG(uint64(event), uint64(100+outlet)))
	own.Shuffle(len(known), func(i, j int) { known[i], known[j] = known[j], known[i] })
	say := func(format string) string { return fmt.Sprintf(format+"%.0[6]s", args...) } // the last verb: not all that is known is said
	paragraphs := []string{say(lead)}
	for pair := range slices.Chunk(known[:8], 2) {
		paragraphs = append(paragraphs, say(details[pair[0]])+" "+say(details[pair[1]]))
	}
	paragraphs = append(paragraphs, fmt.Sprintf("The Outlet %d has %d readers in the town.", outlet, 1000+event*7+outlet))
	r := &report.Report{URL: fmt.Sprintf("https://outlet%d.example/%d", outlet, event), Outlet: fmt.Sprint("Outlet ", outlet), Title: say(title),
		Published: report.Stamp{Time: time.Date(2031, 1, 1+event, 8+outlet, 0, 0, 0, time.UTC)}, Text: strings.Join(paragraphs, "\n\n")}
	r.Seal()
	return r
}
