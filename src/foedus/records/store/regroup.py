"""Claims as people see them: merges and splits, said over what was found alike."""

from collections.abc import Callable, Sequence

from ..claims import Group
from .rows import Regrouping


def regrouped(said: Sequence[Regrouping]) -> Callable[[list[Group]], list[Group]]:
    """Return the function that applies merges and splits, in their order, to claims; what was said of records that are not there is passed over."""

    def regroup(groups: list[Group]) -> list[Group]:
        found = [Group(group.kind, list(group.records)) for group in groups]
        for one in said:
            names = set(one.records)
            touched = [group for group in found if names & {record.id for record in group.records}]
            if one.deed == "merge":
                if len(touched) > 1:
                    touched[0].records = [record for group in touched for record in group.records]
                    found = [group for group in found if not any(group is other for other in touched[1:])]
                continue
            parted = [record for group in touched for record in group.records if record.id in names]
            for group in touched:
                group.records = [record for record in group.records if record.id not in names]
            found = [group for group in found if group.records]
            if parted:
                found.append(Group(parted[0].kind, parted))
        return found

    return regroup
