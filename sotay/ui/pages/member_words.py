# The words of a member's record: names of fields and groups, what is wrong with a field, how a member left.
# It must not know widgets, nor put what stands in a field into a sentence.

from PySide6.QtCore import QCoreApplication

from sotay.services.member_view import FieldFault, Leaving, Service, Sex, Why


def field_words() -> dict[str, str]:
    """Return the names of the fields, in the order of the form."""
    return {
        "full_name": QCoreApplication.translate("MemberWords", "Full name (as in the birth certificate)"),
        "other_names": QCoreApplication.translate("MemberWords", "Other names"),
        "sex": QCoreApplication.translate("MemberWords", "Sex"),
        "born": QCoreApplication.translate("MemberWords", "Born"),
        "ethnicity": QCoreApplication.translate("MemberWords", "Ethnic group"),
        "religion": QCoreApplication.translate("MemberWords", "Religion"),
        "native_place": QCoreApplication.translate("MemberWords", "Native place"),
        "residence": QCoreApplication.translate("MemberWords", "Residence"),
        "joined": QCoreApplication.translate("MemberWords", "Admission decision"),
        "ceremony": QCoreApplication.translate("MemberWords", "Admission ceremony"),
        "official": QCoreApplication.translate("MemberWords", "Official since"),
        "card": QCoreApplication.translate("MemberWords", "Card number"),
        "file": QCoreApplication.translate("MemberWords", "File number"),
        "citizen_id": QCoreApplication.translate("MemberWords", "Citizen ID number"),
        "schooling": QCoreApplication.translate("MemberWords", "General education"),
        "political_theory": QCoreApplication.translate("MemberWords", "Political theory"),
        "profession": QCoreApplication.translate("MemberWords", "Professional training"),
        "languages": QCoreApplication.translate("MemberWords", "Foreign languages"),
        "occupation_before": QCoreApplication.translate("MemberWords", "Occupation before joining"),
        "occupation_now": QCoreApplication.translate("MemberWords", "Occupation now"),
        "service": QCoreApplication.translate("MemberWords", "Service"),
        "phone": QCoreApplication.translate("MemberWords", "Telephone"),
        "email": QCoreApplication.translate("MemberWords", "E-mail"),
        "note": QCoreApplication.translate("MemberWords", "Remarks"),
    }


def group_words() -> dict[str, str]:
    """Return the headings of the groups of fields."""
    return {
        "person": QCoreApplication.translate("MemberWords", "About the person"),
        "party": QCoreApplication.translate("MemberWords", "Joining the Party"),
        "papers": QCoreApplication.translate("MemberWords", "Card and papers"),
        "learning": QCoreApplication.translate("MemberWords", "Education"),
        "work": QCoreApplication.translate("MemberWords", "Occupation"),
        "contact": QCoreApplication.translate("MemberWords", "Contact and remarks"),
    }


def sex_words() -> dict[str, str]:
    """Return the choices of the sex."""
    return {
        Sex.UNKNOWN: QCoreApplication.translate("MemberWords", "Not told"),
        Sex.MALE: QCoreApplication.translate("MemberWords", "Male"),
        Sex.FEMALE: QCoreApplication.translate("MemberWords", "Female"),
    }


def service_words() -> dict[str, str]:
    """Return the choices of column 9 of the register."""
    return {
        Service.NONE: QCoreApplication.translate("MemberWords", "None of these"),
        Service.ARMY: QCoreApplication.translate("MemberWords", "Army"),
        Service.POLICE: QCoreApplication.translate("MemberWords", "Police"),
        Service.RETIRED: QCoreApplication.translate("MemberWords", "Retired"),
    }


def leaving_words() -> dict[str, str]:
    """Return the ways of leaving the Party."""
    return {
        Leaving.ASKED: QCoreApplication.translate("MemberWords", "Asked to leave"),
        Leaving.DELETED: QCoreApplication.translate("MemberWords", "Name deleted"),
        Leaving.EXPELLED: QCoreApplication.translate("MemberWords", "Expelled"),
        Leaving.ANNULLED: QCoreApplication.translate("MemberWords", "Admission annulled"),
    }


def fault_words(fault: FieldFault) -> str:
    """Return what is wrong with a field, and what to type instead."""
    if fault.why == Why.SHAPE:
        return _shape_words().get(fault.name, "")
    return _why_words().get(fault.why, "")


def _shape_words() -> dict[str, str]:
    return {
        "card": QCoreApplication.translate("MemberWords", "A card has 12 digits; an old one has 8, such as 01.234567."),
        "file": QCoreApplication.translate("MemberWords", "A file number has 6 digits and 2-3 letters: 000001 HN."),
        "citizen_id": QCoreApplication.translate("MemberWords", "A citizen ID has 12 digits; an old one has 9."),
        "email": QCoreApplication.translate("MemberWords", "An address looks like name@place.vn."),
    }


def _why_words() -> dict[str, str]:
    return {
        Why.MISSING: QCoreApplication.translate("MemberWords", "The register needs a name here."),
        Why.FUTURE: QCoreApplication.translate("MemberWords", "This day is still to come."),
        Why.BORN_AFTER_JOINED: QCoreApplication.translate("MemberWords", "Born after the admission: check both days."),
        Why.CEREMONY_BEFORE_DECISION: QCoreApplication.translate(
            "MemberWords", "The ceremony cannot be before the decision."
        ),
        Why.OFFICIAL_BEFORE_CEREMONY: QCoreApplication.translate(
            "MemberWords", "Official before the ceremony: check both days."
        ),
        Why.UNDER_AGE: QCoreApplication.translate(
            "MemberWords", "Younger than the rules ask at admission. Keep it if the papers say so."
        ),
        Why.OFFICIAL_EARLY: QCoreApplication.translate(
            "MemberWords", "Less than 12 months after the ceremony. Keep it if the papers say so."
        ),
        Why.JOINED_LATER: QCoreApplication.translate("MemberWords", "A line is before the admission decision."),
        Why.LEAVING_MISSING: QCoreApplication.translate("MemberWords", "How the member left is missing."),
        Why.AFTER_DEATH: QCoreApplication.translate("MemberWords", "A line is after the death."),
        Why.AFTER_LEAVING: QCoreApplication.translate("MemberWords", "A line after leaving fits no re-admission."),
        Why.AFTER_MOVING: QCoreApplication.translate("MemberWords", "A line after moving away needs a return first."),
        Why.PROBATION_AFTER_OFFICIAL: QCoreApplication.translate("MemberWords", "Probation after being official."),
        Why.NO_STANDING: QCoreApplication.translate(
            "MemberWords", "No line says whether the member was probationary or official."
        ),
        Why.NOT_AWAY: QCoreApplication.translate("MemberWords", "Here for a time and elsewhere for a time at once."),
        Why.REPEATED: QCoreApplication.translate("MemberWords", "The same state comes twice in a row."),
        Why.SAME_DAY: QCoreApplication.translate("MemberWords", "Two lines have the same day."),
    }
