"""Closed classes of English words that the rules of naming turn on."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set.

    >>> sorted(words("of the"))
    ['of', 'the']
    """
    return frozenset(text.split())


ARTICLES = words("the a an")
DEFINITE = words("the this that these those both")
POSSESSIVE = words("his her their its our my your whose")
INDEFINITE = words("""
    a an some several many most few two three four five six seven eight nine ten dozens hundreds thousands another
    other others one no any all each every various numerous certain more millions half either neither
""")
DETERMINERS = DEFINITE | POSSESSIVE | INDEFINITE

PREPOSITIONS = words("""
    of at for from in on to with by about against between among under over after before during since until as into
    within without near behind across through towards toward outside inside off up out amid despite per via
    alongside including beyond besides above below around like unlike plus except than
""")
CONJUNCTIONS = words("""
    and or but nor while although though because if unless whereas than when where so yet once whether
""")
RELATIVE = words("who which that whom whose where when")
HE, SHE = words("he him his himself"), words("she her hers herself")
IT, THEY = words("it its itself"), words("they them their theirs themselves")
FIRST = words("i me my mine myself we us our ours ourselves")
PRONOUNS = HE | SHE | IT | THEY | FIRST
NOBODY = words("""
    you your everyone everybody someone somebody anyone nobody anybody one ones no-one none others another
""")
AUXILIARIES = words("""
    is are was were be been being am has have had having do does did will would shall should can could may might
    must not also never ever only even just now then still already later earlier again soon once too yet however
""")
OPENERS = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | RELATIVE
    | PRONOUNS
    | NOBODY
    | AUXILIARIES
    | words("""
        there here what why how yes well meanwhile moreover instead perhaps maybe indeed still today yesterday
        tomorrow according asked speaking responding commenting following given finally overall separately
        additionally further furthermore thus therefore hence nevertheless nonetheless elsewhere otherwise let
        please thank thanks hello sir oh ok okay no read watch see photo exclusive breaking update updated related
        advertisement share earlier later citing addressing asking adding quoting writing rather regarding
        concerning under unlike
    """)
)
"""Words that open a sentence in capitals without being names."""

MONTHS = words("""
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter jan feb aug sept oct nov dec tue thu
""")
"""Capitalised, and never who speaks."""

REGIONAL = words("""
    Asian European African Western Eastern Northern Southern Central Arab Latin Nordic Baltic Balkan Islamic
    Muslim Jewish Christian Catholic Slavic Gulf Pacific Atlantic Mediterranean Islamist Hispanic Black White
    Latino Asia-Pacific
""")
"""Adjectives in capitals that name nobody by themselves."""

MALE = words("""
    mr messrs sir lord baron king prince duke earl emperor pope father brother son husband uncle grandfather boy
    man men gentleman imam rabbi monk priest monsieur herr señor signor shri sheikh ayatollah actor widower
    godfather he guy lad mufti congressman salesman his
""")
FEMALE = words("""
    mrs ms miss lady dame baroness queen princess duchess empress mother sister daughter wife aunt grandmother
    girl woman women madame madam mme frau señora signora smt actress widow nun godmother she heroine
""")
KEPT_TITLES = words("lord lady baroness baron king queen prince princess pope emperor emir viscount earl")
"""Titles without which a name is not one: "Baroness Lister", "Pope Francis"."""

HONORIFICS = words("""
    mr mrs ms miss mx dr prof professor messrs sir dame rev hon madam madame mme herr frau monsieur
""")
AFTER_NAMES = words("mp mps kc qc msp mep md phd obe cbe mbe jnr esq td")
GENERATIONS = words("jr sr ii iii iv")
PARTICLES = words("""
    de la le van von der den del della di da dos das du bin ibn bint al el ten ter y e abu ben st
""")

NO_HEADS = words("""
    agency bank board broadcaster communications congress court defense delegation det di government guard he hon
    house affairs force law office operations rights knesset mission monitor newspaper opposition parliament press
    research senate servant staff state local
""")
"""Last words of roles that are no role alone."""

MODIFIERS = words("""
    former ex then acting deputy senior junior top leading veteran prominent outgoing incoming interim chief
    assistant vice late newly current first second third longtime long-time retired opposition ruling state
    national special presidential principal independent hardline far-right far-left left-wing right-wing
    anti-corruption exiled jailed fellow shadow co executive general main key high-ranking high-level ranking
    influential controversial billionaire
""")

PEOPLE = words("""
    man woman boy girl person people guy source official spokesperson insider observer party colleague couple
    family friend counterpart successor predecessor husband wife son daughter sister brother mother father child
    kid uncle aunt user commentator owner player fan reader listener patient customer client member staffer
    delegate participant guest figure head leader boss chief westerner foreigner native veteran neighbour neighbor
    teenager youngster pensioner researcher lead winner loser mover author co-author scholar applicant claimant
    driver passenger defendant plaintiff survivor sibling parent twin cousin grandfather grandmother actor singer
    star host anchor panelist interviewer businessman tycoon magnate entrepreneur politician republican democrat
    conservative liberal tory socialist progressive moderate centrist hawk dove lawmaker surrogate proponent
    opponent advocate skeptic sceptic supporter critic
""")
BODIES = words("""
    agency ministry department group company party union organization organisation charity newspaper paper bank
    court commission committee government body watchdog firm think-tank thinktank tank campaign broadcaster
    alliance council office bureau institution institute university association federation fund foundation
    coalition bloc movement administration authority regulator service board team outlet network channel magazine
    website site publication embassy consulate parliament congress senate house cabinet police force army military
    navy church club corporation business start-up startup manufacturer carrier airline supplier retailer
    developer contractor operator society trust centre center nonprofit non-profit nation country state side
    delegation mission front militia regime tribunal panel inquiry jury school hospital city county borough town
    monarchy presidency kingdom republic league confederation
""")
DOCUMENTS = words("""
    report research poll survey study statement document letter article text analysis paper data figures
    statistics review
    story website account editorial release memo filing bulletin note tweet post message book law bill treaty plan
    proposal communique communiqué declaration newsletter press media email e-mail record records lawsuit
    complaint indictment order ruling estimate average tally reports polls surveys documents
    speech speeches commentary op-ed column manifesto audit announcement remarks
""")
_NO_NAMES = words("side team city town house nation front")
ORGANIZATION_WORDS = frozenset(word.capitalize() for word in BODIES - _NO_NAMES) | {
    "Council", "Committee", "Ministry", "Inc", "Ltd", "LLC", "PLC", "Corp", "Group", "Press", "News", "Times", "Post",
    "Journal", "Tribune", "Herald", "Guardian", "Telegraph", "Daily", "Radio", "Television", "TV", "Media", "Review",
    "College", "Academy", "School", "Laboratory", "Lab", "Initiative", "Project", "Program", "Programme", "Research",
    "Studies", "Industries", "Holdings", "Partners", "Associates", "Technologies", "Systems", "Solutions", "Energy",
    "Party", "Alliance", "Department", "Secretariat", "Treasury", "Chamber", "Guild", "Brigade", "Forces", "Command",
    "Watch", "Greens", "Democrats", "Republicans", "Conservatives", "Division", "Unit", "Taskforce", "Forum", "Summit",
    "Festival", "Museum", "Library", "Hotel", "Airport", "Airlines", "Airways", "Motors", "Bank", "Insurance",
    "Capital", "Ventures", "Management", "Consulting", "International", "Corporation", "Enterprise", "Enterprises",
    "Services",
}  # fmt: skip
JOINERS = words("of for on and & the to in against at")
"""What may stand inside an organization's name, behind a word that tells one."""

SPEAKERS_FOR = words("""
    spokesman spokeswoman spokesperson spokespeople spokesmen representative source official insider aide
""")

THINGS = words("""
    Act Bill Treaty Accord Accords Agreement Law Pact Summit War Award Awards Prize Cup Street Road Avenue Square
    Day Protocol Plan Deal Code Amendment Constitution Sunday Monday Week Year Game Games Games Channel Sea River
    Ocean Bay Island Islands Mountain Mountains Peninsula Airport Stadium Building Bridge Tower Palace Hotel Inn
    Index Notice Policy Update Edition
""")
"""Last words of names that are no actor's."""
OFFICES = words("""
    ministry government parliament court military agency regulator
""")
"""Kinds of offices whose names many countries share."""
OWNED = words("""
    Office Bank Party Congress Republic Daily Court Council Union Association Forum Movement League
""")
"""What may follow "People's" or "President's" in a name."""
OWNERS = words("""
    People Peoples Women Workers Teachers Children Farmers Veterans Mothers Writers Socialists
""")
"""Who own it: "Workers' Party"."""
NAMES_TOO = words("""
    may april june august jan
""")
"""Months that are names of persons too."""
NEVER_INSIDE = words("""
    i he she they we it but however
""")
"""Capitalised words that part two names."""
OPENING_OF = ORGANIZATION_WORDS | words("""
    Ministry Department Office Council Institute University Bank Center Centre Committee Commission Federation
    Union Organization Organisation House Board Court Agency Association Secretariat Campaign Society Bureau
    Academy School Chamber Confederation Congress Foundation Fund Friends Party Movement Alliance Authority League
    Order Republic Kingdom City Town County State Province Village Borough Government Parliament Assembly Embassy
    Directorate Division Network Partnership Coalition Voice Voices Families Doctors Physicians Citizens Americans
    Freedom Action Campaigners Corps Army Church Diocese Bishopric College Faculty Students Mothers Women Veterans
    Workers Brotherhood Sons Daughters Knights Bank Commissioner Media Relations Affairs Security Health Policy
    Studies Trade Justice Education Energy Advancement Responsible Democracy Peace Rights Democracies Sciences
    Service Services Development
""")
"""Words behind which "of" or "for" goes on with a name: "Ministry of Trade"."""
PARTISANS = words("""
    Republican Democrat Democratic Rival Conservative Tory Labour Labor Liberal Libertarian Socialist Rep Sen
""")
"""Parties before a person's name: "Republican Jo Lee"."""
PARTY_MEMBERS = words("Republican Democrat Conservative Tory")
"""What one member of a party is called: "Arizona Republican"."""
SURNAMES = words("""
    king pope bishop baron prince marshall judge major earl duke priest abbott cook page ford
""")
"""Titles that are family names too."""
BODY_NOUNS = words("""
    agency ministry group company party union organization organisation charity newspaper paper bank watchdog firm
    think-tank thinktank tank broadcaster alliance institute association foundation coalition movement outlet
    network magazine website publication corporation start-up startup airline nonprofit militia pollster
""")
"""Nouns before the name of a body: "the charity Care"."""
BODY_ROLES = words("""
    senate congress
""")
"""Bodies that the lexicon of roles has as roles."""
HEADS_IT = words("""
    heads leads chairs runs directs edits represents founded commands presides owns teaches
""")
"""Verbs by which one leads or belongs: "who heads the union"."""
PLAIN_VERBS = words("""
    said says told tells wrote writes thinks thought believes knew knows saw found finds added adds put puts warns
    argues claims insists notes explains hopes wants expects calls called sees
    met meets visited sent gave made took led held hosted joined replaced succeeded left became hit won lost
    accompanied welcomed phoned
""")
"""Verbs that end a noun phrase for sure."""
FORMER = words("""
    former ex then retired formerly previously
""")
"""Words by which a role is over."""
LEADS = SPEAKERS_FOR - {"aide", "source", "official", "insider"} | words("""
    president chairman chairwoman chair director head chief executive officer leader secretary boss founder
    manager director-general
""")
"""Roles whose capacity is that of the body they are held in."""
GOVERNS = words("""
    government ministry parliament court military agency regulator
""")
"""Kinds of organizations that speak for their country."""
LEARNED = words("""
    university institute academy research college professor studies think-tank school laboratory
""")
"""Words of a role that make its bearer an expert, whatever the office."""
STATELY = words("""
    administration agency army authority bureau cabinet commission council customs department directorate embassy
    government ministry navy office parliament police secretariat treasury
""")
"""Words in the name of a body that governs, so that who speaks for it is an official: "the Commerce Ministry"."""
ACTING = words(
    "administration army cabinet delegation force government leadership military negotiator official side team"
)
"""What acts for a country whose adjective stands before it."""
PURSUITS = words(
    "affairs democracy education energy foreign international nonproliferation peace policy security strategic"
)
"""What the centres, councils and foundations of the learned are about."""
AMONG_STATES = words("fund organisation organization agency bank")
"""What states found together, where it is the world's: "the World Trade Organization"."""
ADVISES = words("aide adviser advisor counsel counselor counsellor assistant consultant")
"""Roles that are held with whom they are "to": "an aide to the Fund"."""
PARTS_OF_AMERICA = words("central latin south north native african asian all")
"""Words by which an American is not of the United States: "Latin American"."""
WHERE = words("in at near inside outside throughout across")
"""Words before the place where somebody is, not whom he serves: "commander in Halvera"."""
FROM_STATES = words("rep reps sen sens senator representative congressman congresswoman governor gov lawmaker")
"""Whose Georgia is a state of the union."""
LOCAL = words("mayor governor sheriff councilman councilwoman alderman")
"""Who governs a part of a country and does not speak for it."""
ACTS_FOR = words("""
    leader president minister premier chancellor government envoy delegation negotiator side administration ambassador
    king monarch team
""")
"""Who acts for a country, so that several of them are several countries: "the French and German ministers"."""
BETWEEN = words("the both and , two three four foreign prime trade finance defence defense interior chief")
"""What may stand between countries in a list of who acts for them."""
BARE_PAIRS = words("both two")
PAIRS = BARE_PAIRS | words("pair duo couple")
"""Words for two who are spoken of together."""
SPOKESPEOPLE = words("spokesman spokeswoman spokesperson spokespeople")
CHAIRS = words("leader chairman chairwoman chairperson chair head whip member vice-chairman vice-chair cochairman")
"""Who leads or sits in a chamber or a committee."""
CHAMBER = words("""
    house senate congress congressional parliament parliamentary legislature legislative caucus knesset duma rada
    bundestag commons lords
""")
"""Words for parliaments in what their members are called."""
NO_CHAMBER = words("national international olympic organizing organising nobel settlement clearing opera fashion staff")
"""Words by which a house or a committee is none of a parliament."""
COMMITTEES = words("""
    affairs agriculture appropriations armed banking budget commerce education energy ethics finance foreign health
    homeland intelligence judiciary labor natural oversight rules science security study transportation ways
""")
"""What committees of parliaments are for."""
LEADERS_OF_PARTIES = words("""
    gop republican democratic labour tory opposition party far-right far-left right-wing left-wing minority majority
    faction floor nationalist populist
""")
"""Words before "leader" for one who leads in a parliament or a party."""
LEADERS_OF_SOCIETY = words("""
    church religious faith evangelical catholic christian jewish muslim business labor union community civic civil
    rights student protest industry tribal tech corporate grassroots activist reform movement gang cult cartel thought
    opinion youth indigenous immigrant immigration environmental black latino hispanic academic team poll
""")
"""Words before "leader" for one who holds no office of state."""
LEADERS_OF_STATES = words("""
    world foreign european eu western arab african asian gulf allied nato g7 g-7 g8 g-8 g20 g-20 national supreme
    military army country nation state regional political government city province
""")
"""Words before "leader" for one who holds an office of state."""
ARMED = words("""
    rebel rebels insurgent insurgents insurgency militant militants guerrilla guerrillas militia militias jihadist
    jihadists warlord terrorist terrorists extremist
""")
"""Words for those who fight and hold no office of a state."""
RULING = words("separatist separatists breakaway self-proclaimed self-declared republic junta")
"""Words for those who rule without being a recognised state, so that who leads them speaks for a side."""
GOVERNING = words("cabinet government administration ministry")
"""Bodies whose members hold an office of state."""
OFFICES_OF_PARTIES = words("party gop republican democratic dnc rnc tory labour")
OFFICES_OF_SOCIETY = words("""
    union company industry club team league church school hospital university airline football soccer fifa ioc olympic
    corporate charity group
""")
"""Whose officials hold no office of state."""
GENERIC = words("""
    chairman chairwoman chairperson chair director head chief staff of deputy acting interim vice top senior current new
    longtime one two three four five both other several some key fellow leading and 's ’s ' ’
""")
"""Words that say nothing of whom one leads."""
SOCIETY = words("""
    league association institute university college federation foundation club society corp corporation inc company
    group alliance coalition network voters voice americans citizens mothers lobby
""")
"""Words in the names of bodies whose presidents and chairmen hold no office of state."""
RUNS_FOR = words("candidate nominee contender hopeful frontrunner front-runner")
"""What one is called who runs for an office."""
GIVEN = words("possible potential likely secretary ambassador director judge justice post job seat role")
"""Words by which a candidate is one for a post that somebody gives."""
COURTESY = words("governor gov secretary mayor ambassador general gen")
"""Titles that one keeps when the office is over."""
INCUMBENT = words("re-election reelection recall incumbent second-term")
"""Words in reports of who runs to keep an office."""
HEADS_STATE = words("president premier minister chancellor king queen")
"""Last words of the titles of who may run while he governs."""
SENT = words("envoy ambassador representative delegate emissary negotiator minister coordinator secretary")
"""Who is sent or deals with a country and is not of it: "envoy for Halvera"."""

# Unions and differences that rules ask for word by word, made once.
NOT_A_SUBJECT = PREPOSITIONS | CONJUNCTIONS
NOT_IN_CORE = PARTICLES | KEPT_TITLES | GENERATIONS
NO_LIST = PREPOSITIONS | {"the", "and"}
BARE_TITLES = HONORIFICS | {"mr", "mrs"}
ENDS_HEAD = PREPOSITIONS | RELATIVE | words(", ( familiar close briefed speaking")
LOOSE_END = PREPOSITIONS | {"and", "the"}
FINITE = AUXILIARIES - words("now even still once not only just then")
INNER_PRONOUNS = words("his her its their us")
STOPS_PHRASE = RELATIVE | FINITE | (PRONOUNS - INNER_PRONOUNS) | (CONJUNCTIONS - {"and"})
NAMES_IN_CAPITALS = words("us it who")
INSIDE_NAMES = JOINERS | PARTICLES
NO_LEADING = PREPOSITIONS | AUXILIARIES | words("according and but that")
STANDALONE = PRONOUNS - POSSESSIVE
BEHIND_NAME = PREPOSITIONS | RELATIVE | words("( ,")
NO_NOUN = RELATIVE | AUXILIARIES | (PREPOSITIONS - words("of at for from in"))
NO_DEFINITE = INDEFINITE | ARTICLES
FAR_FROM_NAMES = NOBODY | INDEFINITE
SECOND_ROLE = words("a an his her their its currently now former formerly previously also")
TOLD_APART = words("""
    party ministry court parliament company union newspaper broadcaster military country government media administration
""")
"""Sorts of bodies that no report takes for one another."""
OUTLETS = words("newspaper paper outlet broadcaster network channel agency magazine")
"""Carriers of news, which reports call by one another's names."""
APOSTROPHES = words("'s ’s ' ’")
LEADING = words("former acting retired outgoing incoming longtime veteran top senior deputy then")
"""What may stand in capitals before a title and is part of no name."""
LEADERS = words("president premier chancellor king emir prime monarch emperor taoiseach")
"""Words of a role that "the leader" takes up."""
PLACED_IN = words("in into near outside across throughout around")
"""Words before the name of a place."""
TRUSTS = words("confidence faith trust belief believe believes believed interest interested hope hopes disappointed")
"""Words that go on with "in" and a person."""
PORTFOLIOS = words("""
    affairs agriculture budget climate commerce communications culture defence defense development digital economic
    economy education emergency emergencies employment energy environment environmental family finance fisheries
    food foreign forestry health home housing immigration industry infrastructure innovation interior internal
    investment irrigation justice labor labour land maritime mines mining natural oil petroleum planning power
    resources rural science security social sports technology tourism trade transport transportation treasury urban
    veterans water welfare women youth electricity fishing religious information external
""")
"""What a minister or ministry is for."""
STATE_HAS = words("parliament capital coast territory president premier prime embassy currency population coastline")
"""What states have and persons do not."""
COMPOUNDS = words("""
    based led backed born made style controlled held occupied run owned sponsored dominated brokered mediated friendly
    speaking era wide bound allied aligned listed trained educated linked funded supported imposed built drafted
    language
""")
"""Last parts of adjectives that a name opens: "Vienna-based"."""
ABBREVIATED = words("U.S. US U.K. UK E.U. EU U.N. UN NATO")
"""Names that stand before a noun as adjectives do."""
ADDED = words("himself herself itself themselves however meanwhile though")
"""What may stand behind a source and says nothing of it."""
VAGUE = words("person man woman one source individual")
"""Heads of descriptions that another description makes clear."""
SEVERAL = words("people police couple others some many several both few two three four five six seven eight nine ten")
"""Words that are of several, though no plural shows it."""
SAYS_BEFORE = words(
    "said say says suppose asked asks added adds wrote writes told replied tweeted argued explained warned"
)
"""Verbs that stand before who speaks, and may open a sentence: "Said Lee: …"."""
EPITHETS = words("""
    poor dear old good great little big bad crazy crooked sleepy lazy lying crying clever brave young happy angry sad
    wise smart dumb honest mighty almighty heroic embattled beleaguered beloved defiant disgraced late tough weak
    even only perhaps maybe could would will can should does did was is has had imagine ask let watch meet thank
    trailing
""")
"""Words that may open a sentence before a full name and are no part of it: "Poor Jo Lee!", "Can Jo Lee win?"."""
RELATIONS = words("""
    wife husband daughter son sister brother mother father aunt uncle niece nephew cousin widow widower spouse in-law
    son-in-law daughter-in-law grandson granddaughter grandfather grandmother fiancee fiancé fiance
""")
"""What somebody is to one of the same family name."""
CHAMBERS = words("house senate congress assembly parliament commons lords cabinet state foreign supreme united")
"""First words of bodies' names that alone are another body, or none: the House is not its Judiciary Committee."""
