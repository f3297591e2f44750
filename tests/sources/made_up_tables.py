"""Small invented tables of states, capabilities, dyads, contiguity, disputes, crises and votes, in their published layouts."""

from pathlib import Path

CELLS = {
    "states": "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version",
    "gw": "gwcode,stateabb,statename,startdate,enddate",
    "nmc": "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version",
    "contiguity": "ccode1,ccode2,conttype,stdate,enddate",
    "dyads": "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul",
    "official": "ddyad,stateA,stateB,year,atopally,defense,offense,neutral,nonagg,consul,version",
    "gml": "dispnum,ccode1,ccode2,year,midongoing,midonset,fatality,hostlev,mindur,maxdur,recip,stmon,sidea1,sidea2,orig1,orig2",
    "mid": "disno,dyindex,statea,namea,stateb,nameb,strtday,strtmnth,strtyr,year,fatlev,hihost,recip",
    "midb": "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,fatality,fatalpre,hiact,hostlev,orig,version",
    "icb": "crisno,crisname,cracid,actor,yrtrig,motrig,datrig,yrterm,moterm,daterm",
    "votes": "rcid,ccode,member,vote,Country,session",
}


def made_up(path: Path, kind: str, *rows: str, header: str = "") -> Path:
    """Write a table of a kind, its rows as text."""
    path.write_text("\n".join([header or CELLS[kind], *rows]) + "\n", encoding="utf-8")
    return path


def states(path: Path) -> Path:
    """Germany as COW has it, its neighbours, and both Koreas: in system from 1816, 1945, 1949."""
    rows = [
        "USA,2,United States of America,1816,1,1,2016,12,31,2016",
        "FRN,220,France,1816,1,1,1942,11,11,2016",
        "FRN,220,France,1944,8,25,2016,12,31,2016",
        "GMY,255,Germany,1816,1,1,1945,5,8,2016",
        "GMY,255,Germany,1990,10,3,2016,12,31,2016",
        "GFR,260,German Federal Republic,1955,5,5,1990,10,2,2016",
        "GDR,265,German Democratic Republic,1954,3,25,1990,10,2,2016",
        "PRK,731,North Korea,1948,9,9,2016,12,31,2016",
        "ROK,732,South Korea,1949,6,29,2016,12,31,2016",
    ]
    return made_up(path, "states", *rows)
