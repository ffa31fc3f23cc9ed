package notify

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"net/smtp"
	"strings"
	"time"

	"stemma/desk"
	"stemma/edition"
	"stemma/internal/plain"
)

// A Mail sends alerts by SMTP. Where the server offers TLS it is used, and a password is
// sent no other way, but to the same machine.
type Mail struct {
	Server         string // host:port
	From, To       string
	User, Password string // empty for a server that asks for none
	// Dial connects to the server; nil means to any address. That of fetch.Client connects to
	// public addresses only.
	Dial func(ctx context.Context, network, address string) (net.Conn, error)
	Now  func() time.Time
}

var _ desk.Sender = (*Mail)(nil)

// Check fails unless the addresses can be used.
func (m *Mail) Check() error {
	if _, _, err := net.SplitHostPort(m.Server); err != nil {
		return fmt.Errorf("mail server: %w", err)
	}
	for _, a := range []string{m.From, m.To} {
		if _, err := mail.ParseAddress(a); err != nil {
			return fmt.Errorf("mail address %q: %w", a, err)
		}
	}
	return nil
}

// Send implements desk.Sender.
func (m *Mail) Send(ctx context.Context, key string, body []byte) error {
	var a desk.Alert
	if err := json.Unmarshal(body, &a); err != nil {
		return fmt.Errorf("%w: %w", desk.ErrRefused, err)
	}
	from, errFrom := mail.ParseAddress(m.From)
	to, errTo := mail.ParseAddress(m.To)
	if err := errors.Join(errFrom, errTo); err != nil {
		return fmt.Errorf("%w: %w", desk.ErrRefused, err)
	}
	dial := m.Dial
	if dial == nil {
		dial = (&net.Dialer{}).DialContext
	}
	conn, err := dial(ctx, "tcp", m.Server)
	if err != nil {
		return err
	}
	defer conn.Close()
	if end, ok := ctx.Deadline(); ok {
		conn.SetDeadline(end)
	}
	host, _, _ := net.SplitHostPort(m.Server)
	c, err := smtp.NewClient(conn, host)
	if err != nil {
		return err
	}
	if ok, _ := c.Extension("STARTTLS"); ok {
		if err := c.StartTLS(&tls.Config{ServerName: host}); err != nil {
			return err
		}
	}
	if m.User != "" {
		if err := c.Auth(smtp.PlainAuth("", m.User, m.Password, host)); err != nil {
			return err
		}
	}
	if err := errors.Join(c.Mail(from.Address), c.Rcpt(to.Address)); err != nil {
		return err
	}
	w, err := c.Data()
	if err != nil {
		return err
	}
	if _, err := w.Write(m.message(key, &a, from, to)); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	c.Quit() // it has the message already
	return nil
}

// message returns the mail of an alert: what changed, in the words of the reports.
func (m *Mail) message(key string, a *desk.Alert, from, to *mail.Address) []byte {
	what := strings.ReplaceAll(string(a.Change.Kind), "_", " ")
	subject := what
	if a.Story.Lead != nil {
		subject += ": " + plain.Line(a.Story.Lead.Exact)
	}
	var b bytes.Buffer
	_, domain, _ := strings.Cut(from.Address, "@")
	fmt.Fprintf(&b, "From: %s\r\nTo: %s\r\nSubject: %s\r\nDate: %s\r\nMessage-ID: <%s@%s>\r\n", from, to,
		mime.QEncoding.Encode("utf-8", subject), m.Now().Format(time.RFC1123Z), key, domain)
	b.WriteString("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n")
	q := quotedprintable.NewWriter(&b)
	fmt.Fprintf(q, "%s\r\n", subject)
	for _, side := range []struct {
		label string
		p     *edition.Passage
	}{{"was", a.Change.Old}, {"now", a.Change.New}, {"against", a.Change.Against}} {
		if side.p != nil {
			fmt.Fprintf(q, "\r\n%s: \"%s\"\r\n    report %.12s, bytes %d to %d\r\n", side.label, plain.Line(side.p.Exact), side.p.Report, side.p.Start, side.p.End)
		}
	}
	fmt.Fprintf(q, "\r\nstory %s, %d reports; rule %s\r\n", a.Story.ID, a.Story.Reports, plain.Line(a.Rule))
	q.Close()
	return b.Bytes()
}
