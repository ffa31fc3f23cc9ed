package moment_test

import (
	"testing"

	"stemma/internal/findtest"
)

// The beginnings of two reports, long enough for what follows to stand behind their first sentences.
const (
	quay = "Nine dockers were hurt at the harbour of Lowe on Friday. Two are in hospital. They said little. Their names were not given.\n\n"
	pier = "The harbour of Lowe stood still on Friday. Nobody spoke. The mill was dark, too. Even the gulls were gone.\n\n"
)

// TestMoments: two hours of one event, and an event that is told to be later than the call
// for help to it.
func TestMoments(t *testing.T) {
	for _, x := range []struct{ what, a, b, want string }{
		{"two hours", "The tanker collision occurred at 7.42 p.m., the coast guard said.", "The crash took place at 7:21 p.m. Friday.", "B: 7:21 p.m. Friday | A: 7.42 p.m."},
		{"about", "The derailment, which occurred at about 7.40 p.m., closed the line.", "It was the worst crash in years. The accident happened at around 7.10 p.m.", "B: around 7.10 p.m. | A: about 7.40 p.m."},
		{"quarters", "The attack on the market happened around 9:15 p.m.", "The attack on the market happened around 9:45 p.m.", "B: around 9:45 p.m. | A: around 9:15 p.m."},
		{"event as subject", "A blast tore through the flour mill at 4:52 a.m.", "The explosion happened at 4:24 a.m., said a guard.", "B: 4:24 a.m. | A: 4:52 a.m."},
		{"heard", "I heard a massive explosion at about 4.50am, a baker said.", "The explosion happened at 4.24am, said a guard.", "B: 4.24am | A: about 4.50am"},
		{"call", "The fire brigade of Lowe said it had been called at 5.02am to a crane on its side.", "The crane stood empty when the accident happened at 5.20am.", "B: 5.20am | A: 5.02am"},
		{"received", "Police said they received a call at 5.02am.", "The accident happened at 5.20am.", "B: 5.20am | A: 5.02am"},
		{"one deed", "A clerk said that around 9:15 p.m., a grey van drove into a queue that stood by the pier.", "A 40-year-old man from Tarn drove into a queue at the fair at 9:52 p.m., hurting nine people.", "B: 9:52 p.m. | A: around 9:15 p.m."},
	} {
		want := []string{}
		if x.want != "" {
			want = append(want, "time_shift differs | "+x.want)
		}
		findtest.Check(t, x.what, findtest.Of("time_shift", findtest.Compared(quay+x.a, pier+x.b)), want...)
	}
}

// TestOneMoment: hours that may be of one event, or are of two.
func TestOneMoment(t *testing.T) {
	for _, x := range []struct{ what, a, b string }{
		{"call after", "The fire brigade said it had been called at 5.20am.", "The accident happened at 5.02am."},
		{"rounded", "The accident happened just after 6 a.m.", "The accident happened at 6.10 a.m."},
		{"rounded to ten", "The fire brigade said it had been called at 6.08am.", "The accident happened at 6.10am."},
		{"half an hour", "The crash happened at 6.30 p.m.", "The crash happened at 6.42 p.m."},
		{"two crashes", "The crash happened at 6.12 p.m.", "On the other side of the strait nobody had heard of it. A second crash came at 7.41 p.m."},
		{"two days", "The crash happened at 6.12 p.m. on Friday.", "The crash happened at 7.41 p.m. on Monday."},
		{"zones", "The crash happened at 6.12 p.m. GMT.", "The crash happened at 8.41 p.m."},
		{"hours apart", "A clerk said that around 9:15 p.m., a grey van drove into a queue that stood by the pier.", "A 40-year-old man from Tarn drove into a queue at the fair at 10:15 p.m., hurting nine people."},
		{"a fire after a blast", "The explosion happened at 6.12 p.m.", "The fire broke out at 6.41 p.m."},
		{"until", "The crash happened at 6.12 p.m.", "The road was shut after the crash until 9.41 p.m."},
		{"what came after", "The crash happened at 6.12 p.m.", "The road was reopened after the crash at 9.41 p.m."},
		{"also", "The crash happened at 6.12 p.m.", "The crash happened at 6.41 p.m. It was about 6.12 p.m. by another clock."},
		{"two called", "Police were called at 6.12 p.m.", "Paramedics were called at 6.21 p.m."},
		{"two patients", "A baker of 40 was shot at 6.12 p.m. on the pier by a man who fled.", "In the old town a miller was shot at 7.41 p.m., on the other side of the pier."},
		{"two things", "The navy fired a rocket at 6.12 a.m. into the strait.", "In a drill off Tarn guns were heard, and at 6.41 a.m. the navy fired flares along the strait."},
	} {
		findtest.Check(t, x.what, findtest.Of("time_shift", findtest.Compared(quay+x.a, pier+x.b)))
	}
}

// TestMomentsWithin: a call for help that one report tells at two times, and one to two services.
func TestMomentsWithin(t *testing.T) {
	a := "Emergency services were called at 6.34am to the pier of Lowe.\n\nThe mill was shut.\n\nThe coastguard said it had been alerted at 6.18am."
	findtest.Check(t, "any and one", findtest.Of("internal_inconsistency", findtest.Compared(a, "The mill is shut.")), "internal_inconsistency differs | A: 6.18am | A: 6.34am")
	b := "Emergency services were called at 6.18am to the pier of Lowe.\n\nThe mill was shut.\n\nThe coastguard said it had been alerted at 6.31am."
	findtest.Check(t, "any, then one", findtest.Of("internal_inconsistency", findtest.Compared(b, "The mill is shut.")))
	c := "The crash at the pier of Lowe happened at 6.31am.\n\nThe mill was shut.\n\nThe crash happened at 6.12am, the coastguard said."
	findtest.Check(t, "twice", findtest.Of("internal_inconsistency", findtest.Compared(c, "The mill is shut.")), "internal_inconsistency differs | A: 6.12am | A: 6.31am")
}

// TestSitings: an event in a thing and beside it, and two that need not be of one.
func TestSitings(t *testing.T) {
	in := quay + "The guard said that the train derailed in a tunnel, and nobody slept."
	findtest.Check(t, "near", findtest.Of("contradiction", findtest.Compared(in, pier+"The accident occurred near a tunnel.")), "contradiction differs | B: near a tunnel | A: in a tunnel")
	findtest.Check(t, "both", findtest.Of("contradiction", findtest.Compared(in, pier+"The accident occurred near a tunnel, or in the tunnel itself.")))
	findtest.Check(t, "who stood there", findtest.Of("contradiction", findtest.Compared(in, pier+"A miller stood near a tunnel.")))
	findtest.Check(t, "another", findtest.Of("contradiction", findtest.Compared(in, pier+"It was the second accident near a tunnel.")))
	findtest.Check(t, "a country", findtest.Of("contradiction", findtest.Compared(quay+"The train derailed in his country.", pier+"The accident occurred near the country.")))
}

// TestSpokenHours: hours in words, the ground that comes down, and calls to one service.
func TestSpokenHours(t *testing.T) {
	for _, x := range []struct{ what, a, b, want string }{
		{"past", "The slide came down at 6:50 a.m. near the village.", "By the reckoning of the elder, the earth came down at twenty past seven, when the goats had been milked.", "B: twenty past seven | A: 6:50 a.m."},
		{"gave way", "The slide hit the road at 6:50 a.m. near the village.", "The slope gave way at about half past seven, villagers said.", "B: about half past seven | A: 6:50 a.m."},
		{"to", "The slide hit the road at 6:50 a.m. near the village.", "The slope gave way at ten to seven, villagers said.", ""},
		{"shortly before", "The slide hit the road at 6:50 a.m. near the village.", "The slope gave way shortly before seven, villagers said.", ""},
		{"first call", "In accordance with the plan the fire brigade was alerted at 04:14.", "The brigade's log, seen by the paper, shows the first call at 04:31 from a resident, not from the plant.", "B: 04:31 | A: 04:14"},
		{"half past", "In accordance with the plan the fire brigade was alerted at 04:14.", "The fire brigade of Lowe received the first call at half past four.", "B: half past four | A: 04:14"},
		{"another service", "In accordance with the plan the fire brigade was alerted at 04:14.", "Police received the first call at 04:31.", ""},
		{"a second one", "In accordance with the plan the fire brigade was alerted at 04:14.", "It was told that a second fire brigade from Tarn had been called at 4.51am.", ""},
		{"what came after", "The brigade's log shows the first call at 04:31.", "The fire brigade was called five minutes later and the valve was shut at 06:52.", ""},
		{"cordoned off", "The slide came down at 6:50 a.m.", "The slope was cordoned off at 7.21 a.m.", ""},
		{"more of it", "The slide came down at 6:50 a.m.", "More mud came down at 7.21 a.m.", ""},
		{"who came", "The slide came down at 6:50 a.m.", "The first helicopter came at 7.21 a.m.", ""},
		{"leak", "The leak began at about 4:10 a.m. at the works.", "The leak began at 4.31am, the chief said.", "B: 4.31am | A: about 4:10 a.m."},
	} {
		want := []string{}
		if x.want != "" {
			want = append(want, "time_shift differs | "+x.want)
		}
		findtest.Check(t, x.what, findtest.Of("time_shift", findtest.Compared(quay+x.a, pier+x.b)), want...)
	}
}
