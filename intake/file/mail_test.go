package file

import (
	"strings"
	"testing"
)

const mailHead = "From: \"The Oldwick Courier\" <news@courier.example>\r\nTo: readers@courier.example\r\nDate: Tue, 4 Mar 2031 05:06:07 +0100 (CET)\r\nMIME-Version: 1.0\r\nArchived-At: <https://courier.example/news/7?utm_source=mail>\r\n"

func TestReadMail(t *testing.T) {
	for _, tt := range []struct{ name, mail, text, notes string }{
		{"plain", mailHead + "Subject: Ferry sinks\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ferry sank off Nørrehavn.\r\n\r\nNobody was hurt.\r\n",
			"Ferry sinks\n\nThe ferry sank off Nørrehavn.\n\nNobody was hurt.", ""},
		{"quoted-printable in Latin-1", mailHead + "Subject: =?iso-8859-1?Q?Ferry_sinks_off_N=F8rrehavn?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry sank off N=F8rre=\r\nhavn.\r\n",
			"Ferry sinks off Nørrehavn\n\nThe ferry sank off Nørrehavn.", ""},
		{"the plain part of two, base64, an attachment", mailHead + "Subject: Ferry sinks\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n" +
			"--B\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--B\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIGZlcnJ5\r\nIHNhbmsu\r\n--B--\r\n" +
			"--A\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=x.pdf\r\n\r\n%PDF\r\n--A--\r\n",
			"Ferry sinks\n\nThe ferry sank.", "1 attachments were left out."},
		{"HTML only", mailHead + "Subject: Ferry sinks\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>Ferry sinks</h1><p>The ferry sank off Oldwick.</p></body></html>",
			"Ferry sinks\n\nThe ferry sank off Oldwick.", ""},
		{"a mail forwarded in a mail", mailHead + "Subject: Ferry sinks\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\nSubject: Inner\r\n\r\nThe ferry sank.\r\n",
			"Ferry sinks\n\nThe ferry sank.", ""},
		{"first line of an mbox", "From news@courier.example Tue Mar  4 05:06:07 2031\r\n" + mailHead + "Subject: Ferry sinks\r\n\r\nThe ferry sank.\r\n",
			"Ferry sinks\n\nThe ferry sank.", ""},
		{"text that opens with its subject", mailHead + "Subject: Ferry sinks\r\n\r\nFerry sinks\r\n\r\nThe ferry sank.\r\n",
			"Ferry sinks\n\nThe ferry sank.", ""},
		{"broken off", mailHead + "Subject: Ferry sinks\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n--A\r\nContent-Type: text/plain\r\n\r\nThe ferry sank.",
			"Ferry sinks\n\nThe ferry sank.", "breaks off"},
		{"nested without end", mailHead + "Subject: Ferry sinks\r\n" + strings.Repeat("Content-Type: message/rfc822\r\n\r\n", 1) + strings.Repeat("Content-Type: message/rfc822\r\n\r\n", 5) + "Content-Type: text/plain\r\n\r\nThe ferry sank.",
			"Ferry sinks\n\nThe ferry sank.", ""},
	} {
		r := readOne(t, "a.eml", tt.mail)
		if r.Text != tt.text {
			t.Errorf("%s: text %q, want %q", tt.name, r.Text, tt.text)
		}
		if notes := strings.Join(r.Notes, " "); tt.notes == "" && notes != "" || !strings.Contains(notes, tt.notes) {
			t.Errorf("%s: notes %q, want %q", tt.name, notes, tt.notes)
		}
		if !strings.HasPrefix(r.Title, "Ferry sinks") || r.Outlet != "The Oldwick Courier" || r.Published.String() != "2031-03-04T05:06:07+01:00" || r.URL != "https://courier.example/news/7" {
			t.Errorf("%s: headers %+v", tt.name, r)
		}
	}
	// Without an extension a mail is known by its headers.
	r := readOne(t, "mail", "Received: by x\r\nMessage-ID: <1@x>\r\nFrom: news@courier.example\r\nDate: soon\r\n\r\nThe ferry sank.\r\n")
	if r.Text != "The ferry sank." || r.Outlet != "courier.example" || r.Published.Known() || len(r.Notes) != 1 {
		t.Errorf("sniffed: %+v", r)
	}
}
