"""The contract with every card ever sent: verbs are added, never renamed or taken away.

A card in a chat stays pressable for years. Each press carries its verb, ``v`` (the form of its data) and opaque names.
"""

SET_UP = "organization.set_up"
ADMINISTRATOR_DRIVES = "member.join_directly"

INVITATION_START = "invitation.start"
INVITATION_JOIN = "invitation.join"
INVITATION_DECLINE = "invitation.decline"
INVITE_SEND = "invite.send"
INVITE_CANCEL = "invite.cancel"
INVITATIONS_PAGE = "invitations.page"
MEMBERS_PAGE = "members.page"
MEMBER_REMOVE = "member.remove"
MEMBER_KEEP = "member.keep"
LEAVE = "member.leave"
STAY = "member.stay"

DRIVE_EDIT = "drive.edit"
DRIVE_SAVE = "drive.save"
DRIVE_SHOW = "drive.show"
DRIVE_DELETE = "drive.delete"
DRIVE_RESTORE = "drive.restore"
DRIVE_CLASSIFY = "drive.classify"
DRIVES_PAGE = "drives.page"

REVIEW = "review.show"
REPORT_SUBMIT = "report.submit"
REPORT_RECALL = "report.recall"
REPORT_SHOW = "report.show"
REPORT_APPROVE = "report.approve"
REPORT_ASK_RETURN = "report.ask_return"
REPORT_RETURN = "report.return"
REPORT_PAID = "report.paid"
REPORTS_PAGE = "reports.page"

RATE_SET = "rate.set"
RATE_KEEP = "rate.keep"

SUMMARY_SHOW = "summary.show"
SUMMARY_CLASSIFY_ALL = "summary.classify_all"
SUMMARIES_PAUSE = "summary.pause"
SUMMARIES_RESUME = "summary.resume"

ANSWER = "question.answer"
CANCEL = "question.cancel"
TELL_TEAM = "question.tell_team"
HELP = "help.show"

ALL = frozenset(value for name, value in globals().items() if name.isupper() and isinstance(value, str))
