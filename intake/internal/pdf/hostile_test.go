package pdf

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

// For the files in amplified, Read takes bounded memory and returns bounded text, which
// is marked as cut.
func TestReadAmplified(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: files made to cost as much as a file may")
	}
	const mostAlloc = 1 << 30 // over all of the reading; at once it is far less
	for name, build := range amplified {
		data := build()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got, err := Read(data, nil)
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; n > mostAlloc {
			t.Errorf("%s: %d bytes took %d MB of memory", name, len(data), n>>20)
		}
		if most := 2*leastText + 2*textPerByte*len(data); len(got.Text) > most {
			t.Errorf("%s: %d bytes say %d bytes", name, len(data), len(got.Text))
		}
		if err == nil && (!got.Cut || len(got.Notes) == 0) {
			t.Errorf("%s: not said to be cut: %v", name, got.Notes)
		}
	}
}

// Wherever the budget ends, a file gives the same text each time, which is the beginning
// of the whole text.
func TestReadCutIsTheSame(t *testing.T) {
	m := onePage("")
	m.set(2, "<</Kids [%s]>>", refs(100, 40, 2))
	for i := range 40 {
		m.set(100+2*i, "<</Contents %d 0 R /Resources <</Font <</F 5 0 R>>>>>>", 101+2*i)
		m.stream(101+2*i, "", fmt.Sprintf("BT /F 12 Tf 72 700 Td (The ferry number %d sank.) Tj 0 -100 Td (It was old.) Tj ET", i), flate)
	}
	data := m.bytes()
	whole, err := Read(data, nil)
	if err != nil || whole.Cut || len(whole.Notes) > 0 || !strings.HasSuffix(whole.Text, "The ferry number 39 sank.\n\nIt was old.") {
		t.Fatalf("got %+v, %v", whole, err)
	}
	b := endless()
	read(data, b, nil)
	cuts := map[int]bool{}
	for work := 0; work < endless().work-b.work; work += 5000 {
		got, err := read(data, &budget{work: work, room: 1 << 30, text: 1 << 30}, nil)
		again, errAgain := read(data, &budget{work: work, room: 1 << 30, text: 1 << 30}, nil)
		if !reflect.DeepEqual(got, again) || err != errAgain {
			t.Fatalf("two readings differ: %+v, %v and %+v, %v", got, err, again, errAgain)
		}
		if err != nil {
			if err != ErrCostly {
				t.Fatal(err)
			}
			continue
		}
		if !got.Cut || len(got.Notes) != 1 || !strings.HasPrefix(whole.Text, got.Text) || !strings.Contains(got.Notes[0], "of 40: it costs more work") {
			t.Fatalf("with %d units of work: got %+v", work, got)
		}
		cuts[len(got.Text)] = true
	}
	if len(cuts) < 20 {
		t.Errorf("only %d ends were met", len(cuts))
	}
}

// A report of 200 pages and 400,000 letters is read whole, with the letters drawn by
// the line or one by one, and with equal or different pages.
func TestReadLongReport(t *testing.T) {
	pages, perPage := 200, 26
	if testing.Short() {
		pages = 60
	}
	for _, alike := range []bool{false, true} {
		for _, single := range []bool{false, true} {
			m := onePage("")
			m.set(2, "<</Kids [%s] /Resources <</Font <</F 5 0 R>>>>>>", refs(100, pages, 2))
			var want strings.Builder
			for i := range pages {
				var content strings.Builder
				content.WriteString("BT /F 11 Tf 72 760 Td ")
				for k := range perPage {
					n := i*perPage + k
					if alike {
						n = k
					}
					line := fmt.Sprintf("The ferry number %05d from Oldwick sank within sight of the harbour, its owners said.", n*7919%100000)
					if want.WriteString(line); single {
						for _, c := range line {
							fmt.Fprintf(&content, "(%c) Tj 5 0 Td ", c)
						}
						fmt.Fprintf(&content, "%d -14 Td ", -5*len(line))
					} else {
						fmt.Fprintf(&content, "(%s) Tj 0 -14 Td ", line)
					}
				}
				m.set(100+2*i, "<</Contents %d 0 R>>", 101+2*i)
				m.stream(101+2*i, "", content.String(), flate)
			}
			got, err := Read(m.bytes(), nil)
			if err != nil || got.Cut || len(got.Notes) > 0 || letters(got.Text) != letters(want.String()) {
				t.Errorf("alike %v, one by one %v: %d of %d bytes, %v, %v", alike, single, len(got.Text), want.Len(), got.Notes, err)
			}
		}
	}
}

func letters(s string) string { return strings.Join(strings.Fields(s), "") }

// endless returns a budget that does not end.
func endless() *budget { return &budget{work: 1 << 50, room: 1 << 50, text: 1 << 50} }

// Work and memory grow no faster than the file.
func TestReadDoubles(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: growth is not measured")
	}
	const most = 2.3
	cost := func(name string, data []byte) (work, alloc float64) {
		var before, after runtime.MemStats
		b := endless()
		runtime.ReadMemStats(&before)
		if _, err := read(data, b, nil); err != nil && !strings.Contains(err.Error(), "no page") {
			t.Fatal(name, err)
		}
		runtime.ReadMemStats(&after)
		return float64(1<<50 - b.work), float64(after.TotalAlloc - before.TotalAlloc)
	}
	for name, build := range grown {
		const n = 2000
		work1, alloc1 := cost(name, build(n))
		work2, alloc2 := cost(name, build(2*n))
		if work2 > most*work1 {
			t.Errorf("%s: twice as many cost %.2f times the work", name, work2/work1)
		}
		if alloc2 > 1.2*most*alloc1 { // slices grow by leaps
			t.Errorf("%s: twice as many take %.2f times the memory", name, alloc2/alloc1)
		}
	}
}

// BenchmarkRead measures the time of a unit of work, for each file.
func BenchmarkRead(b *testing.B) {
	for name, build := range amplified {
		data := build()
		b.Run(name, func(b *testing.B) {
			spent := 0
			for b.Loop() {
				budget := newBudget(len(data))
				all := budget.work
				read(data, budget, nil)
				spent += all - budget.work
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(spent), "ns/unit")
		})
	}
}
