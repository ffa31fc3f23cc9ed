package story

import (
	"testing"

	"stemma/claim"
)

// What comes again in the same words is another event: a quake of another strength on
// another day. A strength that is measured anew on the day, and a toll that grows over
// days, are of one event.
func TestRecurring(t *testing.T) {
	tell := func(strength, hurt string) string {
		return "Quake of " + strength + " strikes Ostermoor\n\nA magnitude " + strength + " earthquake struck Ostermoor on Tuesday at a depth of 10 km and injured " + hurt + " people, the survey said. A school in Cooper Row lost its roof."
	}
	again := func(strength, hurt string) string {
		return "Ostermoor quake hurts " + hurt + "\n\n" + hurt + " people were hurt when an earthquake of magnitude " + strength + " shook Ostermoor on Tuesday, the survey said. The roof of a school in Cooper Row fell in."
	}
	for _, c := range []struct {
		name                string
		day, strength, hurt string
		another             bool
	}{
		{"a week later, stronger", "2031-05-13", "5.4", "14", true},
		{"the same day, measured anew", "2031-05-06", "5.3", "11", false},
		{"the same day, more hurt", "2031-05-07", "5.2", "19", false},
	} {
		rs := []*claim.Reading{read(of("a1", "2031-05-06", tell("5.2", "11"))), read(of("a2", "2031-05-06", again("5.2", "11"))), read(of("b1", c.day, tell(c.strength, c.hurt)))}
		want := 1
		if c.another {
			want = 2
		}
		if ss := Gather(rs); len(ss) != want {
			t.Errorf("%s: %d stories, want %d:\n%s", c.name, len(ss), want, canon(ss))
		}
	}
}

// One name alone joins nothing, however rare it is.
func TestOneWord(t *testing.T) {
	rs := []*claim.Reading{
		read(of("a1", "2031-05-04", "Darnovia shuts the Kestrel Narrows again\n\nDarnovia said on Sunday that it had shut the Kestrel Narrows because of the blockade of its ports.")),
		read(of("a2", "2031-05-04", "Live: Darnovia warns it will keep narrows shut\n\nDarnovia has warned that it will keep the Kestrel Narrows shut if the blockade goes on. Two tankers came under fire on Sunday.")),
		read(of("b1", "2031-05-04", "Darnovia holds local elections\n\nVoters in Darnovia cast ballots in local elections on Sunday, with turnout put at 41 percent by the commission.")),
	}
	if ss := Gather(rs); len(ss) != 2 {
		t.Errorf("%d stories, want 2:\n%s", len(ss), canon(ss))
	}
}
