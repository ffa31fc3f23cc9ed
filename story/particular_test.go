package story

import (
	"fmt"
	"testing"
)

// Two happenings of one kind in one town are told apart by their roads and times of the day; two
// reports of one are not, however differently they time it.
func TestRoadsAndHours(t *testing.T) {
	tell := func(road, hour string) *Sketch {
		return SketchOf(read(of(road+hour, "2031-05-06", "Man robbed in Ostermoor\n\nA man was robbed of his purse in the 500 block of "+road+" in Ostermoor at about "+hour+" on Monday, police said.")))
	}
	for _, c := range []struct {
		road, hour                 string
		oneRoad, otherRoad         float64
		oneTime, otherTime, unlike float64
	}{
		{"North Cooper Street", "9:20 p.m.", 1, 0, 1, 0, 0},
		{"Cooper St.", "9 p.m.", 1, 0, 1, 0, 0},
		{"Harbour Lane", "9:05 p.m.", 0, 1, 1, 0, 1},
		{"Cooper Street", "4 a.m.", 1, 0, 0, 1, 1},
		{"Cooper Street", "10 p.m.", 1, 0, 0, 0, 0},
	} {
		a, b := tell("North Cooper Street", "9:10 p.m."), tell(c.road, c.hour)
		f := Compare(a, b)
		if f[fRoad] != c.oneRoad || f[fOtherRoad] != c.otherRoad || f[fHour] != c.oneTime || f[fOtherHour] != c.otherTime {
			t.Errorf("%s, %s: road %v, other %v, hour %v, other %v", c.road, c.hour, f[fRoad], f[fOtherRoad], f[fHour], f[fOtherHour])
		}
		if got := contradict([]*Sketch{a, b}, []int{0}, []int{1}); got != (c.unlike == 1) {
			t.Errorf("%s, %s: contradict %v", c.road, c.hour, got)
		}
	}
}

// Midnight parts no two times of the day.
func TestHoursAroundMidnight(t *testing.T) {
	if same, other := hours([]int32{aDay - 5}, []int32{10}); same != 1 || other != 0 {
		t.Errorf("same %v, other %v", same, other)
	}
}

// Reports that date their news to one day are told from those that date it to days apart; of the
// next day nothing is known.
func TestDays(t *testing.T) {
	tell := func(said string) *Sketch {
		return SketchOf(read(of(said, "2031-05-07", "Thief of Ostermoor\n\nThe purse was taken on "+said+", police in Ostermoor said.")))
	}
	for said, want := range map[string][2]float64{"May 3": {1, 0}, "May 4": {0, 0}, "May 6": {0, 1}} {
		f := Compare(tell("May 3"), tell(said))
		if got := [2]float64{f[fSameDay], f[fOtherDay]}; got != want {
			t.Errorf("%s: same and other day %v, want %v", said, got, want)
		}
	}
}

// What a title beside the text names is known as if it stood in it.
func TestTitleNames(t *testing.T) {
	titled := func(title, body string) *Sketch {
		r := of(fmt.Sprint(title, body), "2031-05-06", body)
		r.Title = title
		return SketchOf(read(r))
	}
	baltimore, again, detroit := titled("Boy, 7, hurt in Baltimore", ""), titled("Child, 7, is hurt in Baltimore home", ""), titled("Boy, 9, hurt in Detroit", "")
	if f := Compare(baltimore, again); f[fAge] != 1 || f[fOtherScene] != 0 || f[fBodies] == 0 {
		t.Errorf("age %v, other scene %v, places %v", f[fAge], f[fOtherScene], f[fBodies])
	}
	if f := Compare(baltimore, detroit); f[fOtherAge] != 1 || f[fOtherScene] != 1 {
		t.Errorf("other age %v, other scene %v", f[fOtherAge], f[fOtherScene])
	}
}
