# The one error type that crosses layers: a stable code and the facts a sentence needs.
# It must not know how the sentence reads; services/error_texts.py does.

from collections.abc import Mapping
from enum import StrEnum


class Code(StrEnum):
    """Name everything that can be refused; the values are a contract for scripts."""

    # packs
    NOT_A_PACK = "not_a_pack"
    PACK_TRUNCATED = "pack_truncated"
    PACK_DAMAGED = "pack_damaged"
    PACK_UNSAFE = "pack_unsafe"
    UNKNOWN_ISSUER = "unknown_issuer"
    TOO_FEW_SIGNATURES = "too_few_signatures"
    PACK_REVOKED = "pack_revoked"
    PACK_OLDER = "pack_older"
    PACK_ALREADY_INSTALLED = "pack_already_installed"
    BASE_NEEDED = "base_needed"
    WRONG_CHANNEL = "wrong_channel"
    NEWER_APP_NEEDED = "newer_app_needed"
    DOCUMENT_REFUSED = "document_refused"
    SECRET_DOCUMENT = "secret_document"
    NOTHING_TO_UNDO = "nothing_to_undo"
    BAD_ROOT = "bad_root"
    # publisher
    BAD_SOURCE = "bad_source"
    BAD_KEYS = "bad_keys"
    FILE_EXISTS = "file_exists"
    # data folder, databases, keys
    NOT_INITIALISED = "not_initialised"
    ALREADY_INITIALISED = "already_initialised"
    WRONG_PASSPHRASE = "wrong_passphrase"
    PASSPHRASE_NEEDED = "passphrase_needed"
    WEAK_PASSPHRASE = "weak_passphrase"
    KEY_STORE_UNAVAILABLE = "key_store_unavailable"
    WRONG_KEY = "wrong_key"
    KEYS_DAMAGED = "keys_damaged"
    DATABASE_DAMAGED = "database_damaged"
    NEWER_SCHEMA = "newer_schema"
    LIBRARY_BUSY = "library_busy"
    NO_SPACE = "no_space"
    NOT_WRITABLE = "not_writable"
    NETWORK_FOLDER = "network_folder"
    FILE_IN_USE = "file_in_use"
    FILE_NOT_FOUND = "file_not_found"
    FOLDER_REFUSED = "folder_refused"
    READ_FAILED = "read_failed"
    PRINT_FAILED = "print_failed"
    NO_PAGE_DRAWER = "no_page_drawer"
    NOT_A_SHEET = "not_a_sheet"
    SHEET_TOO_LARGE = "sheet_too_large"
    NO_NAME_COLUMN = "no_name_column"
    # questions
    DOCUMENT_NOT_FOUND = "document_not_found"
    SECTION_NOT_FOUND = "section_not_found"
    NOTE_NOT_FOUND = "note_not_found"
    BAD_QUERY = "bad_query"
    # members
    MEMBER_NOT_FOUND = "member_not_found"
    MEMBER_EXISTS = "member_exists"
    BAD_MEMBER = "bad_member"
    MEMBER_NAMED = "member_named"
    # meetings, papers, tasks
    MEETING_NOT_FOUND = "meeting_not_found"
    MEETING_STATE = "meeting_state"
    PAPER_NOT_FOUND = "paper_not_found"
    PAPER_LOCKED = "paper_locked"
    PAPER_STATE = "paper_state"
    PAPER_REASON = "paper_reason"
    PAPER_UNFINISHED = "paper_unfinished"
    NOTHING_DECIDED = "nothing_decided"
    NUMBER_TAKEN = "number_taken"
    TERM_TAKEN = "term_taken"
    TERM_IN_USE = "term_in_use"
    TASK_NOT_FOUND = "task_not_found"
    FILE_TOO_LARGE = "file_too_large"
    # activity log
    ACTIVITY_NOT_FOUND = "activity_not_found"
    BAD_ACTIVITY = "bad_activity"
    NOT_A_PHOTO = "not_a_photo"
    # dues
    MONTH_CLOSED = "month_closed"
    MONTH_AHEAD = "month_ahead"
    BAD_AMOUNT = "bad_amount"
    BAD_STANDING = "bad_standing"
    BAD_RELIEF = "bad_relief"
    BAD_DELAY = "bad_delay"
    DUES_ENTRY_NOT_FOUND = "dues_entry_not_found"
    DUES_ENTRY_REVERSED = "dues_entry_reversed"
    DUES_REASON = "dues_reason"
    NOTHING_OWED = "nothing_owed"
    NO_DUES_SHARE = "no_dues_share"
    # reports
    PERIOD_AHEAD = "period_ahead"
    BAD_PERIOD = "bad_period"
    # calendar
    DUTY_NOT_FOUND = "duty_not_found"
    BAD_DUTY = "bad_duty"
    BAD_EVALUATION = "bad_evaluation"
    BAD_VOTE = "bad_vote"
    BAD_VOTE_CASE = "bad_vote_case"
    BAD_RULES = "bad_rules"
    NO_RULE = "no_rule"
    BAD_PACKET = "bad_packet"
    PACKET_LOCKED = "packet_locked"
    # open formats
    NOT_AN_EXPORT = "not_an_export"
    BOOK_NOT_EMPTY = "book_not_empty"
    # backups
    NOT_A_BACKUP = "not_a_backup"
    BACKUP_TRUNCATED = "backup_truncated"
    BACKUP_DAMAGED = "backup_damaged"
    BACKUP_FOREIGN = "backup_foreign"
    NO_BACKUP = "no_backup"
    CONFIRMATION_NEEDED = "confirmation_needed"
    CANCELLED = "cancelled"


class SotayError(Exception):
    """Say that something asked for was refused, and nothing was half done.

    `detail` holds plain JSON values (file names, numbers, uids) for the sentence and for scripts; never the text of a
    private record.
    """

    def __init__(self, code: Code, detail: Mapping[str, object] | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.detail: dict[str, object] = dict(detail or {})

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value}" for name, value in self.detail.items())
        return f"{self.code.value} ({facts})" if facts else self.code.value
