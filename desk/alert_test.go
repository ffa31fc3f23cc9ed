package desk_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/store/storetest"
)

// told returns an invented report.
func told(n int, outlet, day, text string) *report.Report {
	at, err := time.Parse(time.RFC3339, day)
	if err != nil {
		panic(err)
	}
	r := &report.Report{URL: fmt.Sprintf("https://paper%d.example/", n), Ref: fmt.Sprint(n), Outlet: outlet, Text: text, Published: report.Stamp{Time: at}}
	r.Seal()
	return r
}

var ferry = []*report.Report{
	told(1, "Merrow Post", "2031-05-02T08:00:00Z", "Ferry capsizes off Norvane\n\nAt least nine people were killed when the ferry Silver Tern capsized off Norvane on Friday, the harbour master, Ada Moor, said."),
	told(2, "Ansel Herald", "2031-05-02T09:00:00Z", "Nine dead as Norvane ferry capsizes\n\nAt least nine people were killed off Norvane on Friday when the ferry Silver Tern capsized, Norvane police said."),
	told(3, "Lowe Wire", "2031-05-03T09:00:00Z", "Norvane ferry death toll rises to 14\n\nThe death toll of the ferry Silver Tern, which capsized off Norvane on Friday, rose to 14 on Saturday, Norvane police said."),
	told(4, "Copy Daily", "2031-05-03T10:00:00Z", "Norvane ferry death toll rises to 14\n\nThe death toll of the ferry Silver Tern, which capsized off Norvane on Friday, rose to 14 on Saturday, Norvane police said."),
}

// A recorder records what it is asked to send, and fails with fault.
type recorder struct {
	fault error
	keys  []string
	last  []byte
}

func (r *recorder) Send(_ context.Context, key string, body []byte) error {
	r.keys, r.last = append(r.keys, key), body
	return r.fault
}

func TestAlerts(t *testing.T) {
	clock := storetest.NewClock()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "store"), sqlite.Options{Now: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	tolls, elsewhere, late := &recorder{}, &recorder{}, &recorder{fault: errors.New("no line")}
	d := &desk.Desk{Store: s, Program: program(), Now: clock.Now,
		Alerts:  []desk.Rule{{Name: "tolls", Names: []string{"NORVANE"}}, {Name: "elsewhere", Names: []string{"Nor"}}, {Name: "late", Kinds: []edition.ChangeKind{edition.FigureMoved}, MinReports: 3, Story: ferry[0].ID.Short()}},
		Senders: map[string]desk.Sender{"tolls": tolls, "elsewhere": elsewhere, "late": late}}
	come := func(rs ...*report.Report) {
		arrive(t, s, rs...)
		settle(t, d)
	}
	come(ferry[:2]...)
	if len(tolls.keys) > 0 {
		t.Errorf("alerts of a new story: %s", tolls.last)
	}
	come(ferry[2])
	if len(tolls.keys) != 1 {
		t.Fatalf("%d alerts of the toll", len(tolls.keys))
	}
	var a desk.Alert
	if err := json.Unmarshal(tolls.last, &a); err != nil {
		t.Fatal(err)
	}
	if c := a.Change; c.Kind != edition.FigureMoved || c.Old.Exact != "At least nine" || c.New.Exact != "14" || a.Story.Reports != 3 || a.Rule != "tolls" || a.Type != "stemma.change" {
		t.Errorf("alert %s", tolls.last)
	}
	come(ferry[3])
	settle(t, &desk.Desk{Store: s, Program: func() desk.Program { p := program(); p.EditRules = "newer"; return p }(), Now: clock.Now, Alerts: d.Alerts, Senders: d.Senders})
	if len(tolls.keys) != 1 || len(elsewhere.keys) != 0 {
		t.Errorf("%d alerts after a copy, %d of elsewhere", len(tolls.keys), len(elsewhere.keys))
	}
	// What cannot be sent is tried again, ever later, and given up.
	if len(late.keys) != 1 {
		t.Fatalf("%d tries", len(late.keys))
	}
	for range 40 {
		clock.Move(3 * time.Hour)
		settle(t, d)
	}
	if n := len(late.keys); n != 8 || len(slices.Compact(slices.Clone(late.keys))) != 1 {
		t.Errorf("%d tries: %v", n, late.keys)
	}
	if x, err := s.Stats(ctx); err != nil || x.Open != 0 || x.GivenUp != 1 {
		t.Errorf("%+v: %v", x, err)
	}
	if !strings.HasPrefix(late.keys[0], "msg_") || late.keys[0] == tolls.keys[0] {
		t.Errorf("keys %s and %s", late.keys[0], tolls.keys[0])
	}
}

// forgetful is a store that cannot keep how a delivery went for some times.
type forgetful struct {
	store.Store
	left int
}

func (f *forgetful) Settle(c ctxt, key string, done bool, again time.Time, fault string) error {
	if f.left--; f.left >= 0 {
		return store.ErrFull
	}
	return f.Store.Settle(c, key, done, again, fault)
}

// What was sent is not sent again because the store could not keep that it was.
func TestSentOnce(t *testing.T) {
	clock := storetest.NewClock()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "store"), sqlite.Options{Now: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r := &recorder{}
	d := &desk.Desk{Store: &forgetful{s, 3}, Program: program(), Now: clock.Now, Alerts: []desk.Rule{{Name: "a"}}, Senders: map[string]desk.Sender{"a": r}}
	arrive(t, s, ferry[:2]...)
	settle(t, d)
	arrive(t, s, ferry[2])
	for range 5 { // the faults are tried again when the delivery is due
		d.Settle(ctx)
		clock.Move(time.Hour)
	}
	if x, err := s.Stats(ctx); err != nil || x.Open != 0 || x.Sent != 1 || len(r.keys) != 1 {
		t.Errorf("%+v after %d tries: %v", x, len(r.keys), err)
	}
}

// One change is one alert, whatever is found to have stood before it.
func TestOneAlertForOneChange(t *testing.T) {
	at := func(id string) *edition.Passage { return &edition.Passage{Report: id, Start: 3, End: 9} }
	owed := func(c edition.Change) string {
		t.Helper()
		n := desk.News{Was: []*edition.Edition{{}}, Is: []*edition.Edition{{}}, Changes: []edition.Change{c}}
		ds, err := desk.Owed([]desk.Rule{{Name: "a"}}, n, time.Now())
		if err != nil || len(ds) != 1 {
			t.Fatal(ds, err)
		}
		return ds[0].Key
	}
	one := owed(edition.Change{Kind: edition.FigureMoved, Story: "1", Of: []edition.Extreme{edition.Latest}, Old: at("a"), New: at("c")})
	if two := owed(edition.Change{Kind: edition.FigureMoved, Story: "2", Of: []edition.Extreme{edition.Highest}, Old: at("b"), New: at("c")}); two != one {
		t.Error("one figure has two alerts")
	}
	for _, c := range []edition.Change{{Kind: edition.FigureMoved, Old: at("a"), New: at("d")}, {Kind: edition.FigureBound, Old: at("a"), New: at("c")}} {
		if owed(c) == one {
			t.Errorf("%+v has the key of another change", c)
		}
	}
}

// Where another try would not help there is none.
func TestRefused(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	r := &recorder{fault: fmt.Errorf("%w: gone", desk.ErrRefused)}
	d := &desk.Desk{Store: s, Program: program(), Alerts: []desk.Rule{{Name: "a"}, {Name: "b"}}, Senders: map[string]desk.Sender{"a": r}}
	arrive(t, s, ferry[:2]...)
	settle(t, d)
	arrive(t, s, ferry[2])
	settle(t, d)
	if x, err := s.Stats(ctx); err != nil || x.Open != 0 || x.GivenUp != 2 || len(r.keys) != 1 {
		t.Errorf("%+v after %d tries: %v", x, len(r.keys), err)
	}
}

// A second desk is told who holds the store, and gets it when the first one ends.
func TestHold(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "store"))
	defer s.Close()
	first, second := &desk.Desk{Store: s, Program: program(), Holder: "the first"}, &desk.Desk{Store: s, Program: program(), Holder: "the second"}
	during, cancel := context.WithCancel(ctx)
	hints := make(chan struct{}, 1)
	ended, worked := make(chan error, 1), make(chan bool, 9)
	arrive(t, s, ferry[0])
	go func() { ended <- first.Run(during, hints, func() { worked <- true }) }()
	<-worked
	err := second.Hold(ctx, second.Settle)
	var taken *desk.TakenError
	if !errors.As(err, &taken) || taken.By.Holder != "the first" {
		t.Errorf("the second: %v", err)
	}
	arrive(t, s, ferry[1])
	hints <- struct{}{}
	<-worked
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the first ended with %v", err)
	}
	if err := second.Hold(ctx, second.Settle); err != nil {
		t.Errorf("the second, when the first had ended: %v", err)
	}
	compare(t, standing(t, s), atOnce(t, ferry[:2]))
}
