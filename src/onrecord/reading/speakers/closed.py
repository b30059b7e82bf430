"""Closed classes of English words that the rules of naming turn on."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = _set("the a an")
DEFINITE = _set("the this that these those both")
POSSESSIVE = _set("his her their its our my your whose")
INDEFINITE = _set(
    "a an some several many most few two three four five six seven eight nine ten dozens hundreds thousands another other"
    " others one no any all each every various numerous certain more millions half either neither"
)
DETERMINERS = DEFINITE | POSSESSIVE | INDEFINITE

PREPOSITIONS = _set(
    "of at for from in on to with by about against between among under over after before during since until as into"
    " within without near behind across through towards toward outside inside off up out amid despite per via"
)
CONJUNCTIONS = _set("and or but nor while although though because if unless whereas than when where so yet once whether")
RELATIVE = _set("who which that whom whose where when")
HE, SHE = _set("he him his himself"), _set("she her hers herself")
IT, THEY = _set("it its itself"), _set("they them their theirs themselves")
FIRST = _set("i me my mine myself we us our ours ourselves")
PRONOUNS = HE | SHE | IT | THEY | FIRST
NOBODY = _set("you your everyone everybody someone somebody anyone nobody anybody one ones no-one none others another")
AUXILIARIES = _set(
    "is are was were be been being am has have had having do does did will would shall should can could may might must"
    " not also never ever only even just now then still already later earlier again soon once too yet however"
)
OPENERS = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | RELATIVE
    | PRONOUNS
    | NOBODY
    | AUXILIARIES
    | _set(
        "there here what why how yes well meanwhile moreover instead perhaps maybe indeed still today yesterday tomorrow"
        " according asked speaking responding commenting following given finally overall"
        " separately additionally further furthermore thus therefore hence nevertheless nonetheless elsewhere otherwise"
        " let please thank thanks hello sir oh ok okay no read watch see photo"
        " exclusive breaking update updated related advertisement share earlier later citing"
        " addressing asking adding quoting writing rather regarding concerning under unlike"
    )
)
"""Words that open a sentence in capitals without being names."""

MONTHS = _set(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday christmas easter jan feb aug sept oct nov dec tue thu"
)
"""Capitalised, and never who speaks."""

MALE = _set(
    "mr messrs sir lord baron king prince duke earl emperor pope father brother son husband uncle grandfather boy man men"
    " gentleman imam rabbi monk priest monsieur herr señor signor shri sheikh ayatollah actor widower godfather he guy lad"
    " mufti congressman salesman his"
)
FEMALE = _set(
    "mrs ms miss lady dame baroness queen princess duchess empress mother sister daughter wife aunt grandmother girl woman"
    " women madame madam mme frau señora signora smt actress widow nun godmother she heroine"
)
KEPT_TITLES = _set("lord lady baroness baron king queen prince princess pope emperor emir viscount earl")
"""Titles without which a name is not one: "Baroness Lister", "Pope Francis"."""

HONORIFICS = _set("mr mrs ms miss mx dr prof professor messrs sir dame rev hon madam madame mme herr frau monsieur")
AFTER_NAMES = _set("mp mps kc qc msp mep md phd obe cbe mbe jnr esq td")
GENERATIONS = _set("jr sr ii iii iv")
PARTICLES = _set("de la le van von der den del della di da dos das du bin ibn bint al el ten ter y e abu ben st")

NO_HEADS = _set(
    "agency bank board broadcaster communications congress court defense delegation det di government guard he hon house"
    " affairs force law office operations rights"
    " knesset mission monitor newspaper opposition parliament press research senate servant staff state local"
)
"""Last words of roles that are no role alone."""

MODIFIERS = _set(
    "former ex then acting deputy senior junior top leading veteran prominent outgoing incoming interim chief assistant"
    " vice late newly current first second third longtime long-time retired opposition ruling state national special"
    " presidential principal independent hardline far-right far-left left-wing right-wing anti-corruption exiled jailed"
    " fellow shadow co executive general main key high-ranking high-level ranking influential controversial billionaire"
)

PEOPLE = _set(
    "man woman boy girl person people guy source official spokesperson insider observer party colleague couple family"
    " friend counterpart successor predecessor husband wife son daughter sister brother mother father child kid uncle aunt"
    " user commentator owner player fan reader listener patient customer client member staffer delegate participant guest"
    " figure head leader boss chief westerner foreigner native veteran neighbour neighbor teenager youngster pensioner"
    " researcher lead winner loser mover author co-author scholar applicant claimant driver passenger defendant plaintiff"
    " survivor sibling parent twin cousin grandfather grandmother actor singer star host anchor panelist interviewer"
    " businessman tycoon magnate entrepreneur politician republican democrat conservative liberal tory socialist progressive"
    " moderate centrist hawk dove lawmaker surrogate proponent opponent advocate skeptic sceptic supporter critic"
)
BODIES = _set(
    "agency ministry department group company party union organization organisation charity newspaper paper bank court"
    " commission committee government body watchdog firm think-tank thinktank tank campaign broadcaster alliance council"
    " office bureau institution institute university association federation fund foundation coalition bloc movement"
    " administration authority regulator service board team outlet network channel magazine website site publication"
    " embassy consulate parliament congress senate house cabinet police force army military navy church club corporation"
    " business start-up startup manufacturer carrier airline supplier retailer developer contractor operator society trust"
    " centre center nonprofit non-profit nation country state side delegation mission front militia regime tribunal panel"
    " inquiry jury school hospital city county borough town monarchy presidency kingdom republic league confederation"
)
DOCUMENTS = _set(
    "report poll survey study statement document letter article text analysis paper data figures statistics review story"
    " website account editorial release memo filing bulletin note tweet post message book law bill treaty plan proposal"
    " communique communiqué declaration newsletter press media email e-mail record records lawsuit complaint indictment"
    " order ruling estimate average tally reports polls surveys documents"
)
ORGANIZATION_WORDS = frozenset(word.capitalize() for word in BODIES - _set("side team city town house nation front")) | {
    "Council", "Committee", "Ministry", "Inc", "Ltd", "LLC", "PLC", "Corp", "Group", "Press", "News", "Times", "Post",
    "Journal", "Tribune", "Herald", "Guardian", "Telegraph", "Daily", "Radio", "Television", "TV", "Media", "Review",
    "College", "Academy", "School", "Laboratory", "Lab", "Initiative", "Project", "Program", "Programme", "Research",
    "Studies", "Industries", "Holdings", "Partners", "Associates", "Technologies", "Systems", "Solutions", "Energy",
    "Party", "Alliance", "Department", "Secretariat", "Treasury", "Chamber", "Guild", "Brigade", "Forces", "Command",
    "Watch", "Greens", "Democrats", "Republicans", "Conservatives", "Division", "Unit", "Taskforce", "Forum", "Summit",
    "Festival", "Museum", "Library", "Hotel", "Airport", "Airlines", "Airways", "Motors", "Bank", "Insurance", "Capital",
    "Ventures", "Management", "Consulting", "International", "Corporation", "Enterprise", "Enterprises", "Services",
}  # fmt: skip
JOINERS = _set("of for on and & the to in against at")
"""What may stand inside an organization's name, behind a word that tells one."""

SPEAKERS_FOR = _set("spokesman spokeswoman spokesperson spokespeople spokesmen representative source official insider aide")
