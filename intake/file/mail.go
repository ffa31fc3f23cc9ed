package file

import (
	"bytes"
	"fmt"
	"net/mail"
	"net/textproto"
	"strings"

	"stemma/intake/article"
	"stemma/intake/internal/charset"
	"stemma/intake/internal/stamp"
	"stemma/report"
)

// readMail reads a mail, such as a newsletter or a press release: of its plain text and its
// HTML the one that has the text. From is the outlet, Subject is the title and the first
// line of the text, and Date is the time of publication; of a mail that was forwarded, those
// of the first.
func readMail(data []byte) (*report.Report, error) {
	data = bytes.TrimPrefix(data, []byte(charset.BOM))
	if bytes.HasPrefix(data, []byte("From ")) { // the first line of an mbox
		if i := bytes.IndexByte(data, '\n'); i >= 0 {
			data = data[i+1:]
		}
	}
	msg, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		if charset.Binary(data) {
			return nil, ErrBinary
		}
		return nil, fmt.Errorf("%w: no mail: %s", ErrFormat, clip(err.Error()))
	}
	r := &mailReport{}
	r.head(msg.Header)
	var m parts
	m.read(textproto.MIMEHeader(msg.Header), msg.Body, 0)
	if m.others > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("Of the mails inside it only the first was read, and %d not.", m.others))
	}
	if m.attached > 0 {
		r.Notes = append(r.Notes, fmt.Sprintf("%d attachments were left out.", m.attached))
	}
	r.Notes = append(r.Notes, m.notes...)
	if saved := webAddress(msg.Header.Get("Snapshot-Content-Location")); saved != "" && m.html != nil {
		return savedPage(m.html, saved)
	}
	if m.inner != nil { // which was sent by somebody else, at another time
		r.Outlet, r.Published, r.Title, r.URL = "", report.Stamp{}, "", ""
		r.head(m.inner)
	}
	letter := m.letter(&r.Links)
	letter.compose(&r.Report)
	return &r.Report, needText(r.Text)
}

// savedPage returns the report on a page that a browser saved as a mail (MHTML).
func savedPage(page []byte, url string) (*report.Report, error) {
	p, err := article.Extract(page, url)
	if err != nil {
		return nil, err
	}
	r := &report.Report{}
	addPage(r, p)
	return r, needText(r.Text)
}

// A mailReport is the report in a mail.
type mailReport struct{ report.Report }

// head sets what the headers of a mail state.
func (r *mailReport) head(h mail.Header) {
	r.Title = headerText(h.Get("Subject"))
	r.Outlet = sender(h.Get("From"))
	r.Language = strings.TrimSpace(h.Get("Content-Language"))
	r.URL = webAddress(h.Get("Archived-At"))
	if d := h.Get("Date"); d != "" {
		var ok bool
		if r.Published, ok = stamp.Loose(d); !ok {
			r.Notes = append(r.Notes, fmt.Sprintf("The date of publication %q could not be read.", clip(d)))
		}
	}
}
