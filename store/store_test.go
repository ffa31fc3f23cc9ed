package store

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"stemma/report"
)

func TestHead(t *testing.T) {
	for _, r := range []*report.Report{
		{},
		{Ref: "in/a.html", GivenID: true, Also: []string{"b", "c"}, Path: "in/a.html", URL: "https://post.example/a", Title: "A “title”", Outlet: "Merrow Post", Byline: "Ada Moor",
			Language: "en", Credits: []string{"Lowe Wire"}, Links: []string{"https://x.example/"}, Skip: []report.Span{{Start: 0, End: 3}}, Notes: []string{"A note."}, Partial: true, Text: "It sank.",
			Published: report.Stamp{Time: time.Date(2031, 5, 2, 23, 59, 0, 123456789, time.FixedZone("", -12600))}},
		{Published: report.Stamp{Time: time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC), Day: true}},
		{Published: report.Stamp{Time: time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC)}},
	} {
		r.Seal()
		head := AppendHead(nil, r)
		back, err := DecodeHead(head, r.ID, r.Text)
		if err != nil {
			t.Fatal(err)
		}
		if !back.Published.Time.Equal(r.Published.Time) || back.Published.String() != r.Published.String() {
			t.Errorf("published %v, want %v", back.Published, r.Published)
		}
		if string(AppendHead(nil, back)) != string(head) {
			t.Errorf("the head is another the second time: %s", AppendHead(nil, back))
		}
		back.Published = r.Published
		if !reflect.DeepEqual(back, r) {
			t.Errorf("got  %+v\nwant %+v", back, r)
		}
	}
	for _, bad := range []string{"", "{", `{"published":"Thursday"}`, `{"published":"2031-13-01"}`} {
		if _, err := DecodeHead([]byte(bad), "0", ""); err == nil {
			t.Errorf("%q is no head", bad)
		}
	}
}

// Every field of a report but its ID and text stands in its head: a field that is new must be
// kept, too.
func TestHeadHasEveryField(t *testing.T) {
	var r report.Report
	v := reflect.ValueOf(&r).Elem()
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		if name == "ID" || name == "Text" {
			continue
		}
		r = report.Report{}
		before := string(AppendHead(nil, &r))
		switch f := v.Field(i); f.Interface().(type) {
		case string:
			f.SetString("x")
		case bool:
			f.SetBool(true)
		case []string:
			f.Set(reflect.ValueOf([]string{"x"}))
		case []report.Span:
			f.Set(reflect.ValueOf([]report.Span{{Start: 1, End: 2}}))
		case report.Stamp:
			f.Set(reflect.ValueOf(report.Stamp{Time: time.Unix(1, 0)}))
		default:
			t.Fatalf("%s: a kind of field that this test does not know", name)
		}
		if string(AppendHead(nil, &r)) == before {
			t.Errorf("%s is not kept", name)
		}
	}
}

func TestParseQuery(t *testing.T) {
	for s, want := range map[string]string{
		`ferry`:                   `[{"Words":["ferry"]}]`,
		`  Ferry  NORVANE `:       `[{"Words":["ferry"]},{"Words":["norvane"]}]`,
		`"nine dead" -ferr*`:      `[{"Words":["nine","dead"]},{"Words":["ferr"],"Prefix":true,"Not":true}]`,
		`speaker:moor`:            `[{"In":"speaker","Words":["moor"]}]`,
		`-quote:"it's a wreck" x`: `[{"In":"quote","Words":["it","s","a","wreck"],"Not":true},{"Words":["x"]}]`,
		`6,500`:                   `[{"Words":["6","500"]}]`,
		`AND NOT ( x`:             `[{"Words":["and"]},{"Words":["not"]},{"Words":["x"]}]`,
		`nobody:here`:             `[{"Words":["nobody","here"]}]`,
		`""x`:                     `[{"Words":["x"]}]`,
	} {
		q, err := ParseQuery(s)
		if err != nil {
			t.Errorf("%s: %v", s, err)
			continue
		}
		type short struct {
			In     Field `json:",omitempty"`
			Words  []string
			Prefix bool `json:",omitempty"`
			Not    bool `json:",omitempty"`
		}
		var got []short
		for _, x := range q.Terms {
			got = append(got, short(x))
		}
		if b, _ := json.Marshal(got); string(b) != want {
			t.Errorf("%s: %s, want %s", s, b, want)
		}
	}
	for _, s := range []string{``, ` `, `-ferry`, `"ferry`, `-`, `""`, `*`, `speaker:`, `(!)`, `f*`, `title:é*`, strings.Repeat("x ", maxTerms+1)} {
		if q, err := ParseQuery(s); err == nil {
			t.Errorf("%q: %+v", s, q)
		}
	}
}

func FuzzParseQuery(f *testing.F) {
	f.Add(`speaker:"a b" -x* "`)
	f.Fuzz(func(t *testing.T, s string) {
		q, err := ParseQuery(s)
		if err != nil {
			return
		}
		for _, x := range q.Terms {
			if len(x.Words) == 0 {
				t.Errorf("%q has a term without words", s)
			}
		}
	})
}
