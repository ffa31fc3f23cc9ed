package store

import (
	"time"

	"stemma/report"
	"stemma/story"
)

// An Arrival is a report as it came.
type Arrival struct {
	Report *report.Report // sealed
	Via    string         // by which way: "add", "inbox", the address of a feed
	At     time.Time
}

// A Sighting is a way by which a report came, and what was then known of it: its head. The
// same report may come many times; as long as its head is the same that is one sighting.
//
// A report is merged of the heads of all its sightings (report.Merge), whatever the order
// in which they came. If one says what no other did, such as the date, the report counts as
// unread until it was read again.
type Sighting struct {
	Via         string
	Head        *report.Report // without text
	First, Last time.Time
	Times       int
}

// Made is what was read in one report.
type Made struct {
	Seq     Seq
	Report  report.ID
	Head    string // HeadDigest of the report as it was read
	Digest  string // of the head and the reading: equal only if an edition is
	Reading []byte // as claim.AppendReading writes it
	Sketch  []byte // as story.Sketch.AppendBinary writes it
	Words   Words
}

// Words are the words of a report that Search finds, by where they stand.
type Words struct {
	Title    string
	Text     string
	Quotes   string // the quoted words
	Speakers string // who is said to say something
	Figures  string // values, units and what is counted
}

// A Group is a story as it was gathered.
type Group struct {
	Story *story.Story
	// Digest is equal only if an edition of the story is, under the same rules: it is of the
	// story, and of the heads and readings of its reports and of those that may belong to it.
	Digest string
}

// A Place is what groups were made from.
type Place struct {
	Rules   string // digest of the rules under which reports were read
	Made    Seq    // of the last reading
	Epoch   int64
	Overlay Seq // of the last decision
}

// An Edition is an edition of a story as it was published.
type Edition struct {
	Seq     Seq // of the edition; given by Publish
	Story   string
	Rules   string // digest of the rules by which it was edited
	Digest  string // of the group it was made from
	Reports []report.ID
	JSON    []byte // of an edition.Edition
	// Revision published it. Those of a later revision have a later Seq, too. Publish gives it.
	Revision Seq
}

// A Revision puts editions in the place of others: of one story or, where stories became
// one, fell apart or changed reports, of all of these.
type Revision struct {
	Seq      Seq // given by Publish
	At       time.Time
	Replaces []Seq // of standing editions
	Editions []Edition
	Changes  []byte // JSON of a list of edition.Change
	// Mentions are the reports that Changes or the Editions hold a word of, witnesses or not.
	Mentions []report.ID
}

// A Decision is what somebody decided about one or two reports.
type Decision struct {
	Seq  Seq // given by Decide
	Kind DecisionKind
	A, B report.ID // B is empty for a Mute
	Undo bool      // takes back the last one that is else the same
	By   string
	At   time.Time
}

// DecisionKind is a kind of Decision; see story.Overlay.
type DecisionKind string

// The kinds of decision.
const (
	Together DecisionKind = "together"
	Apart    DecisionKind = "apart"
	Pin      DecisionKind = "pin"
	Mute     DecisionKind = "mute"
)

// A Delivery is something to be sent to somebody outside, once.
type Delivery struct {
	Key      string // of the rule and the change: there is at most one of a key
	Rule     string
	Body     []byte // JSON
	Mentions []report.ID
	Due      time.Time
	Tries    int
	State    DeliveryState
	Fault    string // of the last try
}

// DeliveryState says whether a delivery was settled.
type DeliveryState string

// The states of a delivery.
const (
	Open    DeliveryState = ""
	Sent    DeliveryState = "sent"
	GivenUp DeliveryState = "given_up"
)

// A Lease is who does the work of a name, and until when.
type Lease struct {
	Holder string
	Until  time.Time
}

// Stats count what is in a store.
type Stats struct {
	Reports, Sightings, Stories, Editions, Revisions int
	Open, Sent, GivenUp                              int   // deliveries
	Feeds, Faulty                                    int   // feeds, and those with which something was wrong the last time
	Size, Log                                        int64 // bytes of the file and of its write-ahead log
}
