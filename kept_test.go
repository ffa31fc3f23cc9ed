package stemma_test

import (
	"cmp"
	"context"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"stemma"
	"stemma/intake/file"
	"stemma/report"
)

// newsWords is how many words a report of a public set of news has on average, for
// which bounds of memory are given.
const newsWords = 661

// TestKept: what is kept of a report when it is read is bounded by its words, beside
// its text: 126 KB it was when a reading held all tokens. Our invented reports hold
// three times as many figures as news do. What readings share, as strings of
// lexicons, is counted once.
func TestKept(t *testing.T) {
	ours, _ := invented(t)
	keeps(t, ours, 74_000)
}

func TestKeptOfNews(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: reads 70 reports of news")
	}
	const news = "../shared/data/giveme5w1h/reports.jsonl"
	if _, err := os.Stat(news); err != nil {
		t.Skip(news + " is not here")
	}
	var reports []*report.Report
	n := 0
	for r, err := range file.Read(context.Background(), file.Options{}, news) {
		if n++; err == nil && n%3 == 0 { // some of the set hold no text; a third of it has the average of all
			reports = append(reports, r)
		}
	}
	keeps(t, reports, 60_000)
}

// keeps reads reports and holds what is kept of newsWords words of them to a bound in
// bytes.
func keeps(t *testing.T, reports []*report.Report, most int) {
	t.Helper()
	k := kept{seen: map[unsafe.Pointer]bool{}, by: map[string]int{}}
	words := 0
	var readings []any // so that no memory is used anew
	for _, r := range reports {
		rd := stemma.Read(stemma.English(), r)
		readings = append(readings, rd)
		words += len(rd.Words)
		k.text = r.Text
		k.seen[unsafe.Pointer(r)] = true
		k.value("Reading", reflect.ValueOf(rd))
	}
	sum := 0
	for _, n := range k.by {
		sum += n
	}
	if len(readings) == 0 || words == 0 {
		t.Fatal("nothing was read")
	}
	if got := sum * newsWords / words; got > most {
		t.Errorf("%d bytes are kept of %d words, want %d at most", got, newsWords, most)
	}
	t.Logf("%d reports of %d words: %d bytes are kept of %d words, of them", len(reports), words/len(reports), sum*newsWords/words, newsWords)
	paths := slices.SortedFunc(maps.Keys(k.by), func(a, b string) int { return cmp.Or(k.by[b]-k.by[a], strings.Compare(a, b)) })
	for _, p := range paths[:min(len(paths), 30)] {
		t.Logf("%6d %s", k.by[p]*newsWords/words, p)
	}
}

// kept adds up the bytes behind values, by the path of fields that leads to them.
type kept struct {
	seen map[unsafe.Pointer]bool
	by   map[string]int
	text string // of the report: a string that is cut from it takes nothing more
}

func (k *kept) value(path string, v reflect.Value) {
	if v.Type() == reflect.TypeFor[time.Time]() {
		return // its zone is shared
	}
	switch v.Kind() {
	case reflect.Pointer:
		if k.adds(path, v.UnsafePointer(), int(v.Type().Elem().Size())) {
			k.value(path, v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			k.value(path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice:
		if v.Cap() > 0 && k.adds(path, v.UnsafePointer(), v.Cap()*int(v.Type().Elem().Size())) {
			for i := range v.Len() {
				k.value(path, v.Index(i))
			}
		}
	case reflect.String:
		p := unsafe.StringData(v.String())
		from := uintptr(unsafe.Pointer(unsafe.StringData(k.text)))
		if at := uintptr(unsafe.Pointer(p)); at < from || at >= from+uintptr(len(k.text)) {
			k.adds(path, unsafe.Pointer(p), v.Len())
		}
	case reflect.Map, reflect.Func, reflect.Chan, reflect.Interface, reflect.UnsafePointer:
		panic(path + ": a reading is to be stored, and " + v.Type().String() + " cannot be")
	}
}

// adds counts n bytes at p, unless they are counted already.
func (k *kept) adds(path string, p unsafe.Pointer, n int) bool {
	if p == nil || n == 0 || k.seen[p] {
		return false
	}
	k.seen[p] = true
	k.by[path] += n
	return true
}
