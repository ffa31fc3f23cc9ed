package desk_test

import (
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stemma/claim"
	"stemma/desk"
	"stemma/edition"
	"stemma/report"
	"stemma/store"
	"stemma/store/sqlite"
	"stemma/store/storetest"
)

// The environment of a child: the test binary, run again, that keeps and edits reports until
// it is killed.
const (
	childStore = "DESK_TEST_STORE" // the path of the store
	childWork  = "DESK_TEST_WORK"  // the path of a file of kept reports
	childPoint = "DESK_TEST_POINT" // where to die: "after Keep"; empty for nowhere
	childLate  = "DESK_TEST_LATE"  // how many minutes its clock is ahead
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childStore); path != "" {
		late, _ := strconv.Atoi(os.Getenv(childLate))
		if err := child(path, os.Getenv(childWork), os.Getenv(childPoint), time.Duration(late)*time.Minute); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	debug.SetGCPercent(400) // what is read and edited is remembered; see program
	os.Exit(m.Run())
}

// A kept is a report with its reading, so that a child need not read.
type kept struct {
	ID      report.ID
	Head    []byte
	Text    string
	Reading []byte
}

// work writes the reports for the children, in an order of their own.
func work(t *testing.T, rs []*report.Report) string {
	t.Helper()
	var all []kept
	for _, r := range rs {
		all = append(all, kept{r.ID, store.AppendHead(nil, r), r.Text, claim.AppendReading(nil, program().Read(r))})
	}
	path := filepath.Join(t.TempDir(), "work")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(gob.NewEncoder(f).Encode(all), f.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// child lets the reports of a file come five at a time, with a turn of the desk after each
// five, and settles.
func child(path, work, point string, late time.Duration) error {
	f, err := os.Open(work)
	if err != nil {
		return err
	}
	var all []kept
	if err := gob.NewDecoder(f).Decode(&all); err != nil {
		return err
	}
	readings := map[report.ID][]byte{}
	for _, k := range all {
		readings[k.ID] = k.Reading
	}
	p := desk.English
	p.Read = func(r *report.Report) *claim.Reading {
		rd, err := claim.DecodeReading(r, readings[r.ID])
		if err != nil {
			panic(err)
		}
		return rd
	}
	clock := func() time.Time { return time.Now().Add(late) }
	s, err := sqlite.Open(ctx, path, sqlite.Options{Now: clock})
	if err != nil {
		return err
	}
	defer s.Close()
	mortal := &mortal{Store: s, point: point}
	d := &desk.Desk{Store: mortal, Program: p, Now: clock, Alerts: []desk.Rule{{Name: "all"}}, Senders: map[string]desk.Sender{"all": sentTo(path + ".sent")}}
	for part := range slices.Chunk(all, 5) {
		var as []store.Arrival
		for _, k := range part {
			r, err := store.DecodeHead(k.Head, k.ID, k.Text)
			if err != nil {
				return err
			}
			as = append(as, store.Arrival{Report: r, Via: "test", At: time.Now()})
		}
		if _, err := mortal.Arrive(ctx, as...); err != nil {
			return err
		}
		if _, err := d.Turn(ctx); err != nil {
			return err
		}
	}
	return d.Settle(ctx)
}

// sentTo is a sender that writes the key of each alert as a line of a file.
type sentTo string

func (path sentTo) Send(_ ctxt, key string, _ []byte) error {
	f, err := os.OpenFile(string(path), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f, key)
	return errors.Join(err, f.Close())
}

// mortal is a store whose process is killed at a point.
type mortal struct {
	store.Store
	point string
}

// points lists the points at which a child may be killed.
var points = []string{"before Arrive", "after Arrive", "before Keep", "after Keep", "before Group", "after Group", "before Publish", "after Publish",
	"before Owed", "after Owed", "before Settle", "after Settle"}

func (m *mortal) at(point string) {
	if point == m.point {
		if p, err := os.FindProcess(os.Getpid()); err == nil {
			p.Kill()
		}
		select {} // until it is dead
	}
}

func (m *mortal) Arrive(c ctxt, as ...store.Arrival) ([]report.ID, error) {
	m.at("before Arrive")
	defer m.at("after Arrive")
	return m.Store.Arrive(c, as...)
}

func (m *mortal) Keep(c ctxt, rules string, ms ...store.Made) error {
	m.at("before Keep")
	defer m.at("after Keep")
	return m.Store.Keep(c, rules, ms...)
}

func (m *mortal) Group(c ctxt, from, to store.Place, gone []string, put []store.Group) error {
	m.at("before Group")
	defer m.at("after Group")
	return m.Store.Group(c, from, to, gone, put)
}

func (m *mortal) Publish(c ctxt, r store.Revision, owed ...store.Delivery) (store.Seq, error) {
	m.at("before Publish")
	defer m.at("after Publish")
	return m.Store.Publish(c, r, owed...)
}

func (m *mortal) Owed(c ctxt, hold time.Duration, max int) ([]store.Delivery, error) {
	m.at("before Owed")
	ds, err := m.Store.Owed(c, hold, max)
	if len(ds) > 0 {
		m.at("after Owed")
	}
	return ds, err
}

func (m *mortal) Settle(c ctxt, key string, done bool, again time.Time, fault string) error {
	m.at("before Settle")
	defer m.at("after Settle")
	return m.Store.Settle(c, key, done, again, fault)
}

// run runs a child, kills it after a time if that is not zero, and reports whether it came
// to its end.
func run(t *testing.T, path, work, point string, after, late time.Duration) (ended bool) {
	t.Helper()
	var said strings.Builder
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), childStore+"="+path, childWork+"="+work, childPoint+"="+point, fmt.Sprintf("%s=%d", childLate, late/time.Minute))
	c.Stderr = &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if after > 0 {
		defer time.AfterFunc(after, func() { c.Process.Kill() }).Stop()
	}
	err := c.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() > 0 || err != nil && exit == nil {
		t.Fatalf("killed %s: %v: %s", point, err, said.String())
	}
	return err == nil
}

// However often a desk is killed, in the end nothing is lost and nothing doubled: the store
// holds what it would hold had nobody been killed.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("left out of a short run")
	}
	rs := twoStories(t)
	work := work(t, rs)
	undisturbed := filepath.Join(t.TempDir(), "store")
	if !run(t, undisturbed, work, "", 0, 0) {
		t.Fatal("it was killed without a reason")
	}
	want := endOf(t, undisturbed, rs)
	kills, most := 0, max(40, 2*len(points))
	if os.Getenv("STEMMA_LONG") != "" {
		most = 500
	}
	random := rand.New(rand.NewPCG(7, 7))
	deadline := time.Now().Add(max(time.Minute, time.Duration(most)*600*time.Millisecond))
	for kills < most && time.Now().Before(deadline) {
		path := filepath.Join(t.TempDir(), "store")
		var at []string
		for i := 0; ; i++ {
			point, after := "", time.Duration(0)
			switch {
			case kills < len(points): // each point once, then by chance
				point = points[kills]
			case kills < most && random.IntN(3) == 0:
				point = points[random.IntN(len(points))]
			case kills < most:
				after = time.Duration(random.IntN(150)) * time.Millisecond // a child takes about that long
			}
			// What another was about to send is put off for some minutes.
			if run(t, path, work, point, after, time.Duration(i)*10*time.Minute) {
				sentOnce(t, path, i)
				break
			}
			at = append(at, point+after.String())
			kills++
		}
		storetest.Equal(t, endOf(t, path, rs), want)
		if t.Failed() {
			t.Fatalf("after kills at %q", at)
		}
	}
	t.Logf("killed %d times", kills)
	if kills < len(points) {
		t.Errorf("killed %d times only", kills)
	}
}

// sentOnce fails the test unless all that was owed was sent, and no alert twice but for a kill
// between sending it and keeping that.
func sentOnce(t *testing.T, path string, kills int) {
	t.Helper()
	raw, err := os.ReadFile(path + ".sent")
	if err != nil {
		t.Fatal(err)
	}
	times := map[string]int{}
	for key := range strings.FieldsSeq(string(raw)) {
		times[key]++
	}
	s := open(t, path)
	defer s.Close()
	x, err := s.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if x.Open != 0 || x.GivenUp != 0 || x.Sent != len(times) || len(times) < 5 {
		t.Errorf("%d alerts were sent; the store has %d sent, %d open and %d given up", len(times), x.Sent, x.Open, x.GivenUp)
	}
	if again := len(strings.Fields(string(raw))) - len(times); again > kills {
		t.Errorf("%d alerts were sent again after %d kills", again, kills)
	}
}

// endOf returns what a store holds in the end, whatever the turns by which it came to it. It
// fails the test if a report was added by other than one change.
func endOf(t *testing.T, path string, rs []*report.Report) string {
	t.Helper()
	s := open(t, path)
	defer s.Close()
	if err := s.Check(ctx); err != nil {
		t.Fatal(err)
	}
	added := map[string]int{}
	revs, _, err := s.Revisions(ctx, 0, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range revs {
		var cs []edition.Change
		if err := json.Unmarshal(r.Changes, &cs); err != nil {
			t.Fatal(err)
		}
		for _, c := range cs {
			if c.Kind == edition.ReportAdded {
				added[c.Now[0]]++
			}
		}
	}
	for _, r := range rs {
		if n := added[string(r.ID)]; n != 1 {
			t.Errorf("%s was added %d times", r.Ref, n)
		}
	}
	var lines []string
	for line := range strings.Lines(storetest.Dump(t, s, desk.English.Rules)) {
		// How often a report came, and what the editions in between said, differs with the turns.
		if !strings.HasPrefix(line, "  seen ") && !strings.HasPrefix(line, "changes ") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "")
}
