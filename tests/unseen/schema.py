"""The roster tables: their fields, what type each is, and which field names the row's own entity."""

FIELDS: dict[str, dict[str, str]] = {
    table: dict(pair.split(":") for pair in fields.split())
    for table, fields in {
        "party_orgs": "community:ref name:name level:text superior:ref host:ref covers_grid:ref secretary:person "
        "phone:phone members:int date:date note:note",
        "grids": "community:ref name:name gcode:text branch:ref head:person phone:phone households:int population:int "
        "buildings:refs",
        "buildings": "community:ref estate:ref name:name grid:ref bhead:person phone:phone households:int pgroup:ref",
        "residents_committees": "community:ref name:name code:code leader:person phone:phone staff:int address:text",
        "owners_committees": "community:ref estate:ref name:name filed:date term:date leader:person phone:phone "
        "id_card:id_card pm_count:int status:text",
        "property_firms": "name:name code:code estates:refs leader:person phone:phone grade:text contract:date "
        "note:note",
        "estates": "community:ref name:name grid:ref rc:ref oc:ref pf:ref households:int bcount:int",
        "social_orgs": "community:ref name:name code:code stype:text field:text leader:person phone:phone members:int "
        "has_party:bool party_name:ref build_mode:text instructor:person date:date note:note",
        "enterprises": "community:ref name:name code:code grid:ref industry:text employees:int leader:person "
        "phone:phone id_card:id_card has_party:bool party_name:ref build_mode:text instructor:person members:int "
        "date:date note:note",
        "resident_units": "community:ref name:name code:code utype:text dept:text leader:person phone:phone "
        "party_name:ref reported:bool can_offer:list",
        "double_reports": "community:ref unit:ref rdate:date rcount:int claimed:refs",
        "joint_members": "community:ref meeting:ref org:ref role:text rep:person phone:phone since:date",
        "matters": "mno:text community:ref estate:ref matter:name lead:ref parts:refs mdate:date done:bool",
        "joint_projects": "pno:text community:ref project:ref lead:ref partners:refs sdate:date funds:int status:text",
        "needs": "nno:text community:ref need:name raised:ref category:text ndate:date",
        "resources": "sno:text community:ref resource:name provider:ref category:text",
        "projects": "pno:text community:ref project:ref lead:ref need_ref:numbers res_ref:numbers status:text",
        "households": "community:ref grid:ref building:ref hh_name:person id_card:id_card phone:phone hh_branch:ref "
        "contacts:int",
    }.items()
}

# The field that says what a row is about; "name" unless listed.
OWN_FIELD = {
    "double_reports": "unit",
    "joint_members": "org",
    "matters": "matter",
    "joint_projects": "project",
    "needs": "need",
    "resources": "resource",
    "projects": "project",
    "households": "hh_name",
}

# Columns a street may well leave out: nothing that decides a tie or an answer.
OPTIONAL = {
    "party_orgs": ("phone", "note"),
    "grids": ("population", "head"),
    "buildings": ("bhead", "phone", "households"),
    "residents_committees": ("address", "staff"),
    "owners_committees": ("id_card", "status"),
    "property_firms": ("grade", "note"),
    "estates": ("bcount",),
    "social_orgs": ("field", "note", "build_mode"),
    "enterprises": ("industry", "id_card"),
    "resident_units": ("dept", "can_offer"),
    "joint_members": ("rep", "since"),
    "matters": ("done",),
    "joint_projects": ("funds", "status"),
    "needs": ("category",),
    "resources": ("category",),
    "projects": ("status",),
    "households": ("id_card",),
}


def own_field(table: str) -> str:
    return OWN_FIELD.get(table, "name")
