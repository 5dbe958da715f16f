import Imap

/// What the servers that offices have are known to send.
let serverTranscripts = [
  Transcript(
    "Dovecot: greeting and SELECT", after: [.select("INBOX")],
    #"""
    * OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN] Dovecot \#
    (Debian) ready.
    * FLAGS (\Answered \Flagged \Deleted \Seen \Draft $Forwarded)
    * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft $Forwarded \*)] Flags permitted.
    * 3 EXISTS
    * 0 RECENT
    * OK [UNSEEN 2] First unseen.
    * OK [UIDVALIDITY 1669024800] UIDs valid
    * OK [UIDNEXT 18] Predicted next UID
    * OK [HIGHESTMODSEQ 42] Highest
    t-1 OK [READ-WRITE] Select completed (0.001 + 0.000 secs).
    """#,
    [
      told(
        .status(
          ok(
            "CAPABILITY", "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN",
            text: "Dovecot (Debian) ready."))),
      told(.flags(ImapFlags(["\\Answered", "\\Flagged", "\\Deleted", "\\Seen", "\\Draft", "$Forwarded"]))),
      told(
        .status(
          ok(
            "PERMANENTFLAGS", "(\\Answered \\Flagged \\Deleted \\Seen \\Draft $Forwarded \\*)",
            text: "Flags permitted."))),
      told(.exists(3)), told(.other),
      told(.status(ok("UNSEEN", "2", text: "First unseen."))),
      told(.status(ok("UIDVALIDITY", "1669024800", text: "UIDs valid"))),
      told(.status(ok("UIDNEXT", "18", text: "Predicted next UID"))),
      told(.status(ok("HIGHESTMODSEQ", "42", text: "Highest"))),
      .completed(tag: "t-1", ok("READ-WRITE", text: "Select completed (0.001 + 0.000 secs).")),
    ]),
  Transcript(
    "Dovecot: bodies, MOVE", after: [.bodies([7, 9]), .move([7, 9], to: "Arsip")],
    #"""
    * 1 FETCH (UID 7 BODY[] \#(literal("Subject: satu\n\nisi\n")))
    * 3 FETCH (UID 9 BODY[] \#(literal("")))
    * 3 FETCH (FLAGS (\Seen \Recent))
    t-1 OK Fetch completed (0.001 + 0.000 secs).
    * OK [COPYUID 1669024801 7,9 3:4] Moved UIDs.
    * 3 EXPUNGE
    * 1 EXPUNGE
    t-2 OK Move completed (0.002 + 0.000 + 0.001 secs).
    """#,
    [
      fetched(uid: 7, body: "Subject: satu\n\nisi\n"), fetched(uid: 9, body: ""),
      fetched(flags: ["\\Seen", "\\Recent"]),
      .completed(tag: "t-1", ok(text: "Fetch completed (0.001 + 0.000 secs).")),
      told(.status(ok("COPYUID", "1669024801 7,9 3:4", text: "Moved UIDs."))),
      told(.expunged), told(.expunged),
      .completed(tag: "t-2", ok(text: "Move completed (0.002 + 0.000 + 0.001 secs).")),
    ]),
  Transcript(
    "Dovecot: IDLE, the server goes down", after: [.idle],
    """
    + idling
    * OK Still here
    * 4 EXISTS
    * BYE Server shutting down.
    """,
    [
      told(.continuation), told(.status(ok(text: "Still here"))), told(.exists(4)),
      .ended(ImapStatus(word: .bye, text: "Server shutting down.")),
    ]),
  Transcript(
    "Gmail: greeting, labels, folders", after: [.survey(UidRange(first: 1, last: nil)), .list],
    #"""
    * OK Gimap ready for requests from 192.0.2.7 d9443c01a7336-example
    * 1 FETCH (X-GM-THRID 1278455344230334865 X-GM-MSGID 18446744073709551615 X-GM-LABELS (\Inbox "\\Sent" \#
    [x "a)b") UID 4 RFC822.SIZE 3172 INTERNALDATE " 1-Nov-2026 08:15:00 +0000" FLAGS ($NotPhishing))
    t-1 OK Success
    * LIST (\HasChildren \Noselect) "/" "[Gmail]"
    * LIST (\HasNoChildren \Sent) "/" "[Gmail]/Surat Terkirim"
    t-2 NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)
    """#,
    [
      told(.status(ok(text: "Gimap ready for requests from 192.0.2.7 d9443c01a7336-example"))),
      fetched(uid: 4, size: 3172, date: " 1-Nov-2026 08:15:00 +0000", flags: ["$NotPhishing"]),
      .completed(tag: "t-1", ok(text: "Success")),
      told(.list(ListedMailbox(name: "[Gmail]", delimiter: "/", flags: ["\\HasChildren", "\\Noselect"]))),
      told(
        .list(
          ListedMailbox(
            name: "[Gmail]/Surat Terkirim", delimiter: "/", flags: ["\\HasNoChildren", "\\Sent"]))),
      .completed(
        tag: "t-2",
        ImapStatus(
          word: .no, code: "OVERQUOTA", text: "Account exceeded command or bandwidth limits. (Failure)")),
    ]),
  Transcript(
    "Gmail: slices", after: [.slice(uid: 4, offset: 0, count: 4), .slice(uid: 4, offset: 8, count: 4)],
    #"""
    * 1 FETCH (UID 4 BODY[]<0> \#(literal("Subj")))
    t-1 OK Success
    * 1 FETCH (UID 4 BODY[]<8> "")
    t-2 OK Success
    """#,
    [
      fetched(uid: 4, body: "Subj", offset: 0), .completed(tag: "t-1", ok(text: "Success")),
      fetched(uid: 4, body: "", offset: 8), .completed(tag: "t-2", ok(text: "Success")),
    ]),
  Transcript(
    "Exchange: greeting, capabilities, body before UID, NIL body",
    after: [.capability, .bodies([5, 6]), .noop],
    #"""
    * OK The Microsoft Exchange IMAP4 service is ready. [UwBJADIAUABSAA==]
    * CAPABILITY IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE \#
    NAMESPACE LITERAL+
    t-1 OK CAPABILITY completed.
    * 1 FETCH (FLAGS (\Seen) BODY[] \#(literal("Subject: dua\n\n")) UID 5)
    * 2 FETCH (BODY[] NIL UID 6)
    t-2 OK FETCH completed.
    t-3 BAD User is authenticated but not connected.
    * BYE Connection is closed. 13
    """#,
    [
      told(
        .status(
          ok(text: "The Microsoft Exchange IMAP4 service is ready. [UwBJADIAUABSAA==]"))),
      told(
        .capability([
          "IMAP4", "IMAP4REV1", "AUTH=PLAIN", "AUTH=XOAUTH2", "SASL-IR", "UIDPLUS", "MOVE", "ID",
          "UNSELECT", "CHILDREN", "IDLE", "NAMESPACE", "LITERAL+",
        ])),
      .completed(tag: "t-1", ok(text: "CAPABILITY completed.")),
      fetched(uid: 5, flags: ["\\Seen"], body: "Subject: dua\n\n"), fetched(uid: 6, isBodyNil: true),
      .completed(tag: "t-2", ok(text: "FETCH completed.")),
      .completed(tag: "t-3", ImapStatus(word: .bad, text: "User is authenticated but not connected.")),
      .ended(ImapStatus(word: .bye, text: "Connection is closed. 13")),
    ]),
  Transcript(
    "Exchange: IDLE, keywords that cannot be made", after: [.idle],
    #"""
    + IDLE accepted, awaiting DONE command.
    * OK [PERMANENTFLAGS (\Seen \Answered \Flagged \Deleted \Draft $MDNSent)] Permanent flags
    * 2 EXISTS
    t-1 OK IDLE completed.
    """#,
    [
      told(.continuation),
      told(
        .status(
          ok(
            "PERMANENTFLAGS", "(\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)",
            text: "Permanent flags"))),
      told(.exists(2)), .completed(tag: "t-1", ok(text: "IDLE completed.")),
    ]),
  Transcript(
    "Zimbra: ID, ESEARCH, COPYUID",
    after: [
      .id(name: "Loket", version: "1"), .findMessageID("<satu@example.id>"), .copy([260, 262], to: "Arsip"),
    ],
    #"""
    * OK imap.example.go.id Zimbra IMAP4rev1 server ready
    * ID ("NAME" "Zimbra" "VERSION" "8.8.15_GA_4179" "RELEASE" "20221203" "USER" NIL)
    t-1 OK ID completed
    * ESEARCH (TAG "t-2") UID MIN 3 MAX 9 COUNT 4 ALL 3:5,9
    t-2 OK SEARCH completed
    t-3 OK [COPYUID 1 260,262 263:264] COPY completed
    """#,
    [
      told(.status(ok(text: "imap.example.go.id Zimbra IMAP4rev1 server ready"))),
      told(.id(["name": "Zimbra", "version": "8.8.15_GA_4179", "release": "20221203"])),
      .completed(tag: "t-1", ok(text: "ID completed")),
      told(.extendedSearch(zimbraSearch)), .completed(tag: "t-2", ok(text: "SEARCH completed")),
      .completed(tag: "t-3", ok("COPYUID", "1 260,262 263:264", text: "COPY completed")),
    ]),
  Transcript(
    "Cyrus: greeting, namespaces, what vanished", after: [.namespace, .survey(UidRange(first: 7, last: 7))],
    #"""
    * OK [CAPABILITY IMAP4rev1 LITERAL+ ID ENABLE SASL-IR] imap.example.go.id Cyrus IMAP \#
    3.6.1-Debian-3.6.1-4 server ready
    * NAMESPACE (("INBOX." ".")) (("user." ".")("#mh/" NIL "X-PARAM" ("A" "B"))) NIL
    t-1 OK Completed
    * ENABLED CONDSTORE QRESYNC
    * OK [URLMECH INTERNAL] Ok
    * VANISHED (EARLIER) 1:5,9
    * 1 FETCH (FLAGS (\Recent \Seen) MODSEQ (7) RFC822.SIZE 310 UID 7 INTERNALDATE "20-Nov-2026 08:15:00 \#
    +0700")
    t-2 OK Completed (0.000 sec)
    """#,
    [
      told(
        .status(
          ok(
            "CAPABILITY", "IMAP4rev1 LITERAL+ ID ENABLE SASL-IR",
            text: "imap.example.go.id Cyrus IMAP 3.6.1-Debian-3.6.1-4 server ready"))),
      told(
        .namespaces(
          Namespaces(
            personal: [.init(prefix: "INBOX.", delimiter: ".")],
            others: [.init(prefix: "user.", delimiter: "."), .init(prefix: "#mh/", delimiter: nil)],
            shared: []))),
      .completed(tag: "t-1", ok(text: "Completed")),
      told(.enabled(["CONDSTORE", "QRESYNC"])), told(.status(ok("URLMECH", "INTERNAL", text: "Ok"))),
      told(.vanished(UidSet([1, 2, 3, 4, 5, 9]))),
      fetched(uid: 7, size: 310, date: "20-Nov-2026 08:15:00 +0700", flags: ["\\Recent", "\\Seen"]),
      .completed(tag: "t-2", ok(text: "Completed (0.000 sec)")),
    ]),
  Transcript(
    "Courier: greeting, an alert, the body of an empty letter",
    after: [.examine("INBOX.Surat"), .bodies([12])],
    #"""
    * OK [CAPABILITY IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=REFERENCES SORT QUOTA IDLE ACL \#
    ACL2=UNION] Courier-IMAP ready. See COPYING for distribution information.
    * OK [ALERT] Filesystem notification initialization error -- contact your mail administrator (check \#
    for "FAM/Gamin" [1])
    * OK [PERMANENTFLAGS ()] No permanent flags permitted
    t-1 OK [READ-ONLY] Ok
    * 12 FETCH (UID 12 BODY[] \#(literal("\n")))
    t-2 OK FETCH completed.
    """#,
    [
      told(
        .status(
          ok(
            "CAPABILITY",
            "IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=REFERENCES SORT QUOTA IDLE ACL ACL2=UNION",
            text: "Courier-IMAP ready. See COPYING for distribution information."))),
      told(
        .status(
          ok(
            "ALERT",
            text:
              "Filesystem notification initialization error -- contact your mail administrator "
              + "(check for \"FAM/Gamin\" [1])"
          ))),
      told(.status(ok("PERMANENTFLAGS", "()", text: "No permanent flags permitted"))),
      .completed(tag: "t-1", ok("READ-ONLY", text: "Ok")),
      fetched(uid: 12, body: "\n"), .completed(tag: "t-2", ok(text: "FETCH completed.")),
    ]),
]

private let zimbraSearch = {
  var search = ExtendedSearch()
  search.tag = "t-2"
  search.isByUid = true
  search.least = 3
  search.greatest = 9
  search.count = 4
  search.all = UidSet([3, 4, 5, 9])
  return search
}()
