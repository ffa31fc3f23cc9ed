package check_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"stemma"
	"stemma/check"
	"stemma/claim"
	"stemma/edition"
	"stemma/edition/label"
	"stemma/internal/storytest"
	"stemma/story"
)

func proof(draft string, reports ...string) *check.Proof {
	s, rs := storytest.Story(reports...)
	return check.Draft(stemma.Read(stemma.English(), storytest.Report(draft)), s, rs)
}

// differs lists what differs: the kind, how, the draft's words and the witness's.
func differs(p *check.Proof) []string {
	var out []string
	for _, it := range p.Items {
		if it.Status != check.Differs {
			continue
		}
		line := it.Kind + " " + it.Passage.Exact
		for _, d := range it.Differs {
			line += fmt.Sprintf(" | %s %s %s", d.How, d.Against.Siglum, d.Against.Exact)
		}
		out = append(out, line)
	}
	return out
}

// What a draft rewords, rounds, converts, tells more carefully or in part is no error.
func TestNoError(t *testing.T) {
	for _, x := range []struct{ name, report, draft string }{
		{"rounded", "The fire burned 1,972 hectares of pine forest near Tarn.", "The fire near Tarn burned about 2,000 hectares of pine forest."},
		{"converted", "The missile flew 1,000 kilometres before it fell into the bay off Lowe.", "The missile flew 621 miles before it fell into the bay off Lowe."},
		{"spelt out", "At least 12 people died when the ferry Maren sank off Molle.", "At least twelve people died when the ferry Maren sank off Molle."},
		{"more careful", "The rebels destroyed the stone bridge at Lowe during the night.", "The rebels may have destroyed the stone bridge at Lowe during the night."},
		{"bound put in", "The port of Lowe took in 400 families after the flood.", "The port of Lowe took in about 400 families after the flood."},
		{"about left out", "The port of Lowe took in about 400 families after the flood.", "The port of Lowe took in 400 families after the flood."},
		{"part of a quotation", "“We lost nine barges and we will rebuild the pier by winter,” said Ada Roe.", "The port lost nine barges and “will rebuild the pier by winter”, Ada Roe said."},
		{"an article in a quotation", "“We lost the barges and we will rebuild the pier by winter,” said Ada Roe.", "“We lost barges and we will rebuild the pier by winter,” said Ada Roe."},
		{"spelling of a quotation", "“We will honour the harbour workers who were travelling home,” said Ada Roe.", "“We will honor the harbor workers who were traveling home,” said Ada Roe."},
		{"short name", "Harbour master Ada Roe said the pier would be rebuilt by winter.", "Roe said the pier would be rebuilt by winter."},
		{"by office", "The mayor, Ada Roe, said the pier would be rebuilt by winter.", "The mayor said the pier would be rebuilt by winter."},
		{"other words", "The council closed the swimming pool of Tarn for repairs on Monday.", "On Monday the council shut Tarn's pool, which needs to be mended."},
		{"background", "The ferry Maren sank off Molle on Friday with 40 people aboard.", "The ferry Maren sank off Molle on Friday with 40 people aboard. In 1911 another ferry sank there and 63 people died."},
		{"other thing", "The quake killed 40 people in Lowe. It wrecked 300 houses.", "The quake wrecked 300 houses in Lowe. A quake in 1950 killed 12 people there."},
		{"list in one form", "Tom Vale, 34, of Lowe was charged with two counts of fraud. Ada Roe, 51, of Tarn was charged with five counts of fraud.", "Ada Roe, 51, of Tarn was charged with five counts of fraud."},
		{"day within a month", "The strike at the port began on 4 May 2031, the union said.", "The strike at the port began in May 2031, the union said."},
	} {
		if got := differs(proof(x.draft, x.report)); len(got) > 0 {
			t.Errorf("%s: %s", x.name, strings.Join(got, "; "))
		}
	}
}

// What is the same thing told otherwise differs.
func TestDiffers(t *testing.T) {
	for _, x := range []struct{ report, draft, want string }{
		{"The port of Lowe took in up to 400 families after the flood.", "The port of Lowe took in 400 families after the flood.", "figure 400 | bound_lost A up to 400"},
		{"At least 12 people died when the ferry Maren sank off Molle.", "At least 19 people died when the ferry Maren sank off Molle.", "figure At least 19 | number A At least 12"},
		{"The fire burned 180 sq miles of pine forest near Tarn in two days.", "The fire burned 180 sq km of pine forest near Tarn in two days.", "figure 180 sq km | unit A 180 sq miles"},
		{"The court did not ban the march through the old town of Lowe.", "The court did ban the march through the old town of Lowe.", "firmness ban | negation A The court did not ban the march through the old town of Lowe"},
		{"The owner of the mill is believed to have set the fire on Monday.", "The owner of the mill set the fire on Monday.", "firmness set | firmness A believed"},
		{"The captain, Ivo Castellan, left the ship first, sailors said.", "The captain, Ivo Castelbrin, left the ship first, sailors said.", "name Ivo Castelbrin | name A Ivo Castellan"},
		{"The maker shows things that do not sell; its canceled Project Larkspur headset is a notable example.", "The maker shows things that do not sell; its canceled Ada Marsh headset is a notable example.", "name Ada Marsh | name A Project Larkspur"},
		{"The ten-minute hold meant that a Merrow Airways flight left on Monday in the end.", "The ten-minute hold meant that a Harbour Times flight left on Monday in the end.", "name Harbour Times | name A Merrow Airways"},
		{"Police made the arrests in Lowe two years ago after a long hunt.", "Police made the arrests in Lowe seven years ago after a long hunt.", "date seven years ago | date A two years ago"},
	} {
		if got := strings.Join(differs(proof(x.draft, x.report)), "; "); got != x.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", x.draft, got, x.want)
		}
	}
}

// An item that a witness has is traced, whatever others have.
func TestOneIsEnough(t *testing.T) {
	p := proof("The port of Lowe took in 400 families after the flood.",
		"The port of Lowe took in up to 400 families after the flood.", "The port of Lowe took in 400 families after the flood.")
	if got := differs(p); len(got) > 0 {
		t.Error(got)
	}
}

// A spelling that no report has is told, though it may be another of the same name.
func TestSpelling(t *testing.T) {
	p := proof("The captain, Ivo Castelan, left the ship first.", "Sailors said that the captain, Ivo Castellan, was the first to leave.", "Ivo Castellan left first.")
	for _, it := range p.Items {
		if it.Kind == check.Name && it.Passage.Exact == "Ivo Castelan" {
			if it.Status != check.Traced || len(it.Differs) == 0 || it.Differs[0].How != check.Misspelt {
				t.Errorf("%+v", it)
			}
			return
		}
	}
	t.Error("the name is no item")
}

// One line is one line: three copies of a report count as one.
func TestLines(t *testing.T) {
	const report = "At least 12 people died when the ferry Maren sank off Molle on Friday in a storm that broke windows all along the coast, the harbour police said. " +
		"Divers found the wreck at a depth of 64 metres and brought up the ship's bell before dark. The owners of the ferry, two brothers from Tarn, did not answer the telephone."
	p := proof("The ferry Maren sank off Molle on Friday and at least 12 people died.", "@A, 2031-05-03\n"+report, "@B, 2031-05-03\n"+report, "@C, 2031-05-03\n"+report)
	for _, it := range p.Items {
		if it.Kind == check.Figure && (it.Count.Reports != 3 || it.Count.Lines != [2]int{1, 1}) {
			t.Errorf("%s: %d reports, lines %v", it.Passage.Exact, it.Count.Reports, it.Count.Lines)
		}
	}
	if p.Lines != 1 {
		t.Errorf("%d lines, want 1", p.Lines)
	}
}

// What most reports have and the draft has not is listed, once.
func TestLeftOut(t *testing.T) {
	a := "The ferry Maren sank off Molle on Friday. Divers found the wreck at a depth of 64 metres."
	b := "Divers found the wreck of the Maren at a depth of 64 metres, the navy said. The ferry sank off Molle on Friday."
	p := proof("The ferry Maren sank off Molle on Friday.", a, b)
	var got []string
	for _, m := range p.LeftOut {
		got = append(got, m.Passages[0].Exact)
	}
	if len(got) != 1 || !strings.Contains(got[0], "64 metres") {
		t.Errorf("left out: %q", got)
	}
	if p := proof(a, a+" More.", b); len(p.LeftOut) > 0 {
		t.Errorf("nothing is left out, but %+v", p.LeftOut[0].Passages)
	}
}

const ferry = "At least 12 people died when the ferry Maren sank off Molle on Friday, the harbour police said. “We lost nine barges and we will rebuild the pier by winter,” said Ada Roe."

// The same reports give the same bytes, in whatever order they come.
func TestOrder(t *testing.T) {
	reports := []string{"@A, 2031-05-03\n" + ferry, "@B, 2031-05-04\nThe ferry Maren may have carried 80 tonnes of salt when it sank. It killed 14 people.", "@C, 2031-05-04\nAda Roe said the port would rebuild the pier."}
	draft := stemma.Read(stemma.English(), storytest.Report("The ferry Maren carried 80 tonnes of salt. It killed 13 people. Ada Row said the pier would be rebuilt."))
	var first []byte
	for range 3 {
		reports = append(reports[1:], reports[0])
		_, rs := storytest.Story(reports...)
		got, err := json.Marshal(check.Draft(draft, stemma.GatherAsOne(rs)[0], rs))
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = got
		}
		if string(got) != string(first) {
			t.Fatalf("another order:\n%s\n%s", got, first)
		}
	}
}

// A proof holds no free text: its passages are those of the draft and the reports, and
// its other words are values of the catalogue.
func TestNoFreeText(t *testing.T) {
	draft := "At least 19 people died when the ferry Maren sank off Molle on Monday. “We lost nine barges and we must rebuild the pier by winter,” said Tom Vale. The ferry carried salt in green boxes for beekeepers."
	s, rs := storytest.Story(ferry, "The ferry Maren sank on Friday. Divers found it at 64 metres.", "Divers found the ferry Maren at 64 metres on Friday.")
	d := stemma.Read(stemma.English(), storytest.Report(draft))
	p := check.Draft(d, s, rs)
	texts := map[string]string{check.Siglum: d.Report.Text}
	for i, w := range s.Witnesses(rs) {
		texts[w.Siglum] = w.Report.Text
		if p.Witnesses[i].Siglum != w.Siglum {
			t.Errorf("witness %d is %s", i, p.Witnesses[i].Siglum)
		}
	}
	n := 0
	walk(reflect.ValueOf(p), func(x edition.Passage) {
		n++
		if text, ok := texts[x.Siglum]; !ok || x.End > len(text) || text[x.Start:x.End] != x.Exact {
			t.Errorf("%q is not at %s %d–%d", x.Exact, x.Siglum, x.Start, x.End)
		}
	})
	if n < 20 {
		t.Errorf("only %d passages", n)
	}
	for _, it := range p.Items {
		known(t, label.Items, it.Kind)
		known(t, label.Statuses, it.Status)
		for _, x := range it.Traced {
			known(t, label.Relations, x.Relation)
		}
		for _, x := range it.Differs {
			known(t, label.Differences, x.How)
			for _, o := range x.Ops {
				known(t, label.Ops, o.Kind)
			}
		}
		if (it.Status == check.Traced) != (len(it.Traced) > 0) {
			t.Errorf("%s is %s in %d", it.Passage.Exact, it.Status, len(it.Traced))
		}
	}
}

func known(t *testing.T, l label.List, value string) {
	t.Helper()
	if _, ok := l.Of(value); !ok {
		t.Errorf("%q is no value of the catalogue", value)
	}
}

// walk calls f with every passage of a value.
func walk(v reflect.Value, f func(edition.Passage)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), f)
		}
	case reflect.Struct:
		if p, ok := v.Interface().(edition.Passage); ok {
			f(p)
			return
		}
		for i := range v.NumField() {
			walk(v.Field(i), f)
		}
	}
}

// A draft without a word, and a story without a report, give a proof all the same.
func TestEmpty(t *testing.T) {
	if p := proof("", ferry); len(p.Items) != 0 || p.Draft.Sentences == nil {
		t.Errorf("of nothing: %+v", p)
	}
	p := check.Draft(stemma.Read(stemma.English(), storytest.Report(ferry)), &story.Story{}, nil)
	if len(p.Witnesses) != 0 || p.Count.Differs != 0 || p.Count.Traced != 0 {
		t.Errorf("against nothing: %+v", p.Count)
	}
}

// A single sentence is a draft, and many may be held against one Held at a time.
func TestHeld(t *testing.T) {
	s, rs := storytest.Story(ferry)
	h := check.Hold(s, rs)
	read := func(text string) *claim.Reading { return stemma.Read(stemma.English(), storytest.Report(text)) }
	done := make(chan int, 8)
	for range 8 {
		go func() {
			done <- h.Draft(read("The ferry Maren sank off Molle and killed at least 19 people.")).Count.Differs
		}()
	}
	for range 8 {
		<-done
	}
	if p := h.Draft(read("At least 12 people died.")); !slices.ContainsFunc(p.Items, func(it check.Item) bool { return it.Kind == check.Figure && it.Status == check.Traced }) {
		t.Errorf("%+v", p.Items)
	}
}
