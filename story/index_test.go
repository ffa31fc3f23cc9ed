package story

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"stemma/claim"
	"stemma/report"
)

// crowd makes n invented reports of some n/4 happenings in towns that do not
// exist; all of them share the words of their trade, so that block keys crowd.
func crowd(n int) []*report.Report {
	syllables := []string{"bar", "cor", "del", "fen", "gar", "hol", "kel", "lin", "mor", "nor", "pol", "ros", "sel", "tor", "ul", "ver"}
	word := func(x int) string {
		w := syllables[x%16] + syllables[x/16%16] + syllables[x/256%16]
		return strings.ToUpper(w[:1]) + w[1:]
	}
	tell := []string{
		"%[1]s: %[4]s lost\n\nA trawler out of %[1]s sank on Tuesday with %[3]d tonnes of herring aboard, harbour master %[2]s said. “%[5]s,” he said.",
		"Trawler sinks off %[1]s\n\nThe trawler %[4]s of %[1]s went down with %[3]d tonnes of herring. Harbour master %[2]s said: “%[5]s.”",
		"%[2]s of %[1]s on the loss of the %[4]s\n\nThe herring boat %[4]s, which sank off %[1]s, carried %[3]d tonnes, said the harbour master, %[2]s.",
		"Inquiry into the %[4]s\n\nThe harbour of %[1]s will ask why the trawler %[4]s was let out with %[3]d tonnes of herring. %[2]s would not speak.",
	}
	out := make([]*report.Report, n)
	for i := range out {
		e := i / 4
		body := fmt.Sprintf(tell[i%4], word(e*7+3), "Jon "+word(e*13+5), 100+e%800, word(e*29+11)+" "+word(e*5+1), "the "+word(e*3)+" light "+word(e*11)+" was out, "+word(e*17+2)+" told us")
		day := fmt.Sprintf("2031-%02d-%02d", 1+e/25%12, 1+e%25+i%3)
		if i%17 == 0 {
			day = ""
		}
		out[i] = of(fmt.Sprintf("%06d", i), day, body)
	}
	return out
}

func sketches(rs []*report.Report) []*Sketch {
	out := make([]*Sketch, len(rs))
	for i, r := range rs {
		out[i] = SketchOf(read(r))
	}
	return out
}

// crowdSketches are sketches of the first n of a crowd, each made once.
func crowdSketches(n int) []*Sketch {
	if done := len(crowded); done < n {
		crowded = append(crowded, sketches(crowd(n)[done:])...)
	}
	return crowded[:n:n]
}

var crowded []*Sketch

// Whatever the order, the batches and the number of workers that read, the stories
// are the same, byte for byte. The corpus is larger than a crowd, so that pairs
// come within and out of each other's reach as reports come in.
func TestOrdersBatchesWorkers(t *testing.T) {
	const orders, size = 36, 200 // twice a crowd; all batches with all workers four times
	step := 1
	if testing.Short() {
		step = 13 // all batches, and all workers, once
	}
	sk := crowdSketches(size)
	want := canon(GatherSketches(sk))
	for seed := 0; seed < orders; seed += step {
		in := shuffle(sk, uint64(seed))
		batch := []int{7, 61, size}[seed%3]
		if seed == 0 {
			batch = 1
		}
		workers := []int{1, 2, 8}[seed/3%3]
		x := NewIndex()
		for len(in) > 0 {
			now := in[:min(batch, len(in))]
			in = in[len(now):]
			for _, s := range arrive(now, workers) {
				x.Add(s)
			}
			if seed < 8 && x.Len()%5 == 0 {
				x.Stories(Overlay{}) // what is remembered of it must not matter
			}
		}
		if got := canon(x.Stories(Overlay{})); got != want {
			t.Fatalf("order %d, batches of %d, %d workers: stories differ", seed, batch, workers)
		}
	}
}

// arrive hands a batch over through workers, in the order in which they come to.
func arrive(in []*Sketch, workers int) []*Sketch {
	todo, done := make(chan *Sketch), make(chan *Sketch, len(in))
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for s := range todo {
				done <- s
			}
		})
	}
	for _, s := range in {
		todo <- s
	}
	close(todo)
	wg.Wait()
	close(done)
	var out []*Sketch
	for s := range done {
		out = append(out, s)
	}
	return out
}

// A report that comes again counts once; under an earlier stamp it takes the
// place of the first.
func TestAgain(t *testing.T) {
	rs := crowd(40)
	sk := sketches(rs)
	late := *rs[3]
	late.Published.Time = late.Published.Time.AddDate(0, 0, 9)
	x, y := NewIndex(), NewIndex()
	for _, s := range slices.Concat([]*Sketch{SketchOf(read(&late))}, sk, sk[:10]) {
		x.Add(s)
	}
	for _, s := range sk {
		y.Add(s)
	}
	if a, b := canon(x.Stories(Overlay{})), canon(y.Stories(Overlay{})); a != b {
		t.Errorf("stories differ:\n%s\nwant\n%s", a, b)
	}
	if x.Len() != 40 {
		t.Errorf("%d reports, want 40", x.Len())
	}
}

// One report more is compared with its candidates, not with all.
func TestOneMore(t *testing.T) {
	size, most := 400, 80
	if testing.Short() {
		size, most = 200, 60
	}
	sk := crowdSketches(size)
	x := NewIndex()
	for _, s := range sk[:size-1] {
		x.Add(s)
	}
	was := x.compared
	x.Add(sk[size-1])
	if n := x.compared - was; n > most {
		t.Errorf("compared with %d of %d", n, size)
	}
}

func storyOf(t *testing.T, ss []*Story, id report.ID) *Story {
	t.Helper()
	for _, s := range ss {
		if slices.Contains(s.Reports, id) {
			return s
		}
	}
	return nil
}

// What a person joins, parts, pins or mutes stands in every run, whatever the pair
// function says.
func TestOverlay(t *testing.T) {
	var rs []*claim.Reading
	for _, r := range reports()[:15] { // three happenings, five reports each
		rs = append(rs, read(r))
	}
	x := NewIndex()
	for _, r := range rs {
		x.Add(SketchOf(r))
	}
	id := func(n int) report.ID { return rs[n].Report.ID }
	same := func(o Overlay, a, b int) bool {
		ss := x.Stories(o)
		s := storyOf(t, ss, id(a))
		return s != nil && s == storyOf(t, ss, id(b))
	}
	if !same(Overlay{}, 0, 1) || same(Overlay{}, 0, 5) {
		t.Fatal("the happenings do not come out by themselves")
	}
	if !same(Overlay{Together: [][2]report.ID{{id(0), id(5)}}}, 0, 5) {
		t.Error("joined by hand, and apart")
	}
	if same(Overlay{Apart: [][2]report.ID{{id(0), id(1)}}}, 0, 1) {
		t.Error("parted by hand, and together")
	}
	if both := (Overlay{Together: [][2]report.ID{{id(0), id(1)}}, Apart: [][2]report.ID{{id(1), id(0)}}}); same(both, 0, 1) {
		t.Error("joined and parted by hand, and together")
	}
	pin := Overlay{Pinned: [][2]report.ID{{id(0), id(5)}}}
	if !same(pin, 0, 5) || same(pin, 0, 1) || same(pin, 1, 5) {
		t.Error("a pinned report is not where it was pinned, or drew others after it")
	}
	if s := storyOf(t, x.Stories(Overlay{Muted: []report.ID{id(0)}}), id(0)); s != nil {
		t.Error("a muted report stands in a story")
	}
	if !same(Overlay{}, 0, 1) {
		t.Error("an overlay that is gone is still felt")
	}
}

// When a report with a smaller id joins two stories, the old ids lead to the one
// that is left.
func TestResolve(t *testing.T) {
	var rs []*claim.Reading
	for _, r := range reports()[:10] {
		rs = append(rs, read(r))
	}
	x := NewIndex()
	for _, r := range rs {
		x.Add(SketchOf(r))
	}
	was := x.Stories(Overlay{})
	now := x.Stories(Overlay{Together: [][2]report.ID{{rs[0].Report.ID, rs[5].Report.ID}}})
	if len(was) != 2 || len(now) != 1 {
		t.Fatalf("%d stories, then %d; want 2, 1", len(was), len(now))
	}
	if now[0].ID != min(was[0].ID, was[1].ID) {
		t.Errorf("the id is %s, want the smaller of %s and %s", now[0].ID, was[0].ID, was[1].ID)
	}
	for _, s := range was {
		if got, ok := Resolve(now, s.ID); !ok || got != now[0] {
			t.Errorf("%s leads nowhere", s.ID)
		}
	}
}

// A round-up of two stories ties them together and belongs to neither; its
// paragraphs belong to the story they tell.
func TestDigest(t *testing.T) {
	rs := reports()
	var texts []string
	for _, n := range []int{0, 5} { // the ferry of Ostermoor, the factory of Pellworth
		texts = append(texts, rs[n].Text, rs[n+1].Text, rs[n+3].Text)
	}
	var in []*claim.Reading
	for _, r := range rs[:10] {
		in = append(in, read(r))
	}
	day := of("digest", "2031-04-05", "The week in brief\n\n"+strings.Join(texts, "\n\n"))
	in = append(in, read(day))
	ss := Gather(in)
	s := storyOf(t, ss, day.ID)
	if len(s.Reports) != 1 || !s.Digest || len(s.Possible) == 0 {
		t.Errorf("the round-up stands in\n%s", canon(ss))
	}
	if len(ss) != 3 {
		t.Fatalf("%d stories, want 3:\n%s", len(ss), canon(ss))
	}
	for n, town := range map[int]string{0: "Ostermoor", 5: "Pellworth"} {
		of := storyOf(t, ss, rs[n].ID)
		if len(of.Passages) == 0 {
			t.Errorf("no paragraph of the round-up is given to %s", town)
		}
		for _, p := range of.Passages {
			if got := day.Text[p.Start:p.End]; strings.Contains(got, "Ostermoor") != (n == 0) {
				t.Errorf("to %s: %q", town, got)
			}
		}
	}
}

// Pages that ran one wire are one group of copies inside their story.
func TestCopies(t *testing.T) {
	wire := "OSTERMOOR (Northern Wire) - A ferry ran aground on a sandbank off Ostermoor on Tuesday and its passengers waited nine hours for the tide, the harbour master, Hedda Quint, said. “The chart was older than the captain,” Quint said. Nobody was hurt, and the ferry was towed to Ostermoor before midnight."
	rs := []*report.Report{
		of("a", "2031-04-03", "Ferry aground\n\n"+wire), of("b", "2031-04-03", "Nine hours on a sandbank\n\n"+wire+"\n\nThe Dunmarrow Echo"),
		of("c", "2031-04-04", "At Ostermoor, the ferry that ran aground on a sandbank is afloat again. Hedda Quint, harbour master of Ostermoor, has said that the chart was older than the captain."),
	}
	ss := GatherSketches(sketches(rs))
	if len(ss) != 1 {
		t.Fatalf("%d stories, want 1:\n%s", len(ss), canon(ss))
	}
	if got := ss[0].Copies; len(got) != 1 || len(got[0]) != 2 || !slices.Contains(got[0], rs[0].ID) || !slices.Contains(got[0], rs[1].ID) {
		t.Errorf("copies %v, want a and b", got)
	}
}

// Reports of three happenings are one story where somebody says so, in whatever order
// they come.
func TestGatherAsOne(t *testing.T) {
	var rs []*claim.Reading
	for _, r := range reports()[:15] {
		rs = append(rs, read(r))
	}
	ss := GatherAsOne(rs)
	if len(ss) != 1 || len(ss[0].Reports) != 15 {
		t.Fatalf("%d stories", len(ss))
	}
	slices.Reverse(rs)
	if again := GatherAsOne(append(rs, rs[0])); !reflect.DeepEqual(again, ss) {
		t.Error("another order gives another story")
	}
	if GatherAsOne(nil) != nil {
		t.Error("a story of nothing")
	}
}
