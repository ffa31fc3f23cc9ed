package stemma_test

import (
	"fmt"
	"time"

	"stemma"
	"stemma/claim"
	"stemma/edition"
	"stemma/report"
)

// reports returns two reports of an invented event.
func reports() []*report.Report {
	rs := []*report.Report{
		{
			URL: "https://merrow.example/a", Outlet: "Merrow Post",
			Published: report.Stamp{Time: time.Date(2031, 5, 2, 8, 0, 0, 0, time.UTC)},
			Text:      "At least nine people were killed when the ferry Silver Tern capsized off Norvane on Friday, the harbour master, Ada Moor, said. The ferry carried 120 passengers.",
		},
		{
			URL: "https://herald.example/b", Outlet: "Ansel Herald",
			Published: report.Stamp{Time: time.Date(2031, 5, 2, 9, 0, 0, 0, time.UTC)},
			Text:      "Nine people were killed when the ferry Silver Tern capsized off Norvane on Friday, Norvane police said. The ferry carried 120 passengers.",
		},
	}
	for _, r := range rs {
		r.Seal()
	}
	return rs
}

// Read answers what one report contains. Everything that it finds is a span of the text.
func ExampleRead() {
	r := reports()[0]
	reading := edition.Read(stemma.Read(stemma.English(), r))
	for _, f := range reading.Figures {
		fmt.Printf("%s: %s %s\n", f.Span.Of(r.Text), f.Bound, f.Value)
	}
	// Output:
	// At least nine: at_least 9
	// 120: exact 120
}

// Edit compares the reports of a story. The edition is what the command writes as JSON.
func ExampleEdit() {
	var readings []*claim.Reading
	for _, r := range reports() {
		readings = append(readings, stemma.Read(stemma.English(), r))
	}
	for _, story := range stemma.Gather(readings) {
		e := stemma.Edit(story, readings)
		for _, s := range e.Series {
			for _, p := range s.Points {
				fmt.Printf("%s: %s %s, %q\n", p.Siglum, p.Bound, p.Value, p.Passage.Exact)
			}
		}
	}
	// Output:
	// A: at_least 9, "At least nine"
	// B: exact 9, "Nine"
	// A: exact 120, "120"
	// B: exact 120, "120"
}

// DiffAll says what a new edition says that the old one did not.
func ExampleEdit_changes() {
	edit := func(rs ...*report.Report) (es []*edition.Edition) {
		var readings []*claim.Reading
		for _, r := range rs {
			readings = append(readings, stemma.Read(stemma.English(), r))
		}
		for _, story := range stemma.GatherAsOne(readings) {
			es = append(es, stemma.Edit(story, readings))
		}
		return es
	}
	later := &report.Report{Outlet: "Lowe Wire", Published: report.Stamp{Time: time.Date(2031, 5, 3, 9, 0, 0, 0, time.UTC)},
		Text: "The ferry Silver Tern, which capsized off Norvane on Friday, carried 150 passengers, Norvane police said."}
	later.Seal()
	for _, c := range edition.DiffAll(edit(reports()...), edit(append(reports(), later)...)) {
		if c.New != nil {
			fmt.Printf("%s: %q\n", c.Kind, c.New.Exact)
		}
	}
	// Output:
	// figure_moved: "150"
	// source_new: "Norvane police"
	// finding_new: "150"
	// report_added: "The ferry Silver Tern, which capsized off Norvane on Friday, carried 150 passengers"
}
