"""Marked sentences: the word that names an event, with its root and status, and who does it to or with whom, and where.

A sentence without a mark tells of no event.
"""

EVENTS = {
    "meeting": """
        <actor>Norway</actor> and <actor>Sweden</actor> held <event is="CONSULT held">talks</event> in <place>Geneva</place> on Monday.
        <actor>Kenya</actor> held <event is="CONSULT held">talks</event> with <recipient>Uganda</recipient> on Monday.
        President <actor>Lee</actor> <event is="CONSULT held">met</event> President <recipient>Kim</recipient> in <place>Oslo</place>.
        <actor>The ministers</actor> <event is="CONSULT held">met</event> on Friday.
        <actor>Lee</actor> will <event is="CONSULT scheduled">meet</event> <recipient>Kim</recipient> on Friday.
        A <event is="CONSULT held">meeting</event> between <actor>Norway</actor> and <actor>Sweden</actor> took place on Tuesday.
        The <event is="CONSULT cancelled">summit</event> was called off on Friday.
        <actor>Norway</actor> cancelled the <event is="CONSULT cancelled">summit</event> on Friday.
        <actor>Norway</actor> postponed the <event is="CONSULT cancelled">talks</event>.
        The <event is="CONSULT scheduled">talks</event> are scheduled for Monday.
        <actor>Lee</actor> did not <event is="CONSULT did_not_happen">meet</event> <recipient>Kim</recipient>.
        <actor>The two sides</actor> <event is="CONSULT held">negotiated</event> through the night.
        <actor>Lee</actor> <event is="CONSULT held">visited</event> <recipient>Kenya</recipient> in May.
        The <event is="CONSULT held">talks</event> between <actor>Norway</actor> and <actor>Sweden</actor> resumed on Monday.
        <actor>Lee</actor> and <actor>Kim</actor> <event is="CONSULT held">spoke</event> by phone on Sunday.
        A third <event is="CONSULT held">round</event> of talks was held in <place>Geneva</place>.
        Both sides could meet next week.
        If Lee meets Kim, prices will fall.
        <actor>Sweden</actor> <event is="REQUEST held">urged</event> <recipient>Norway</recipient> to hold talks.
    """,
    "agreement": """
        <actor>The two sides</actor> reached an <event is="AGREE held">agreement</event> on Sunday.
        <actor>Kenya</actor> and <actor>Uganda</actor> signed the <event is="SUPPORT held">treaty</event> on Monday.
        <actor>Kenya</actor> <event is="AGREE held">agreed</event> to <event is="YIELD scheduled">open</event> the border.
        <actor>The union</actor> <event is="AGREE held">accepted</event> the deal.
        <actor>Norway</actor> <event is="AGREE held">offered</event> to mediate.
        <actor>The senate</actor> <event is="SUPPORT held">ratified</event> the treaty on Friday.
        <actor>Norway</actor> <event is="SUPPORT held">recognized</event> <recipient>Kosovo</recipient> in 2008.
        <actor>Lee</actor> <event is="SUPPORT held">praised</event> <recipient>Kim</recipient> on Monday.
        <actor>Lee</actor> <event is="SUPPORT held">thanked</event> <recipient>Norway</recipient>.
        <actor>The parties</actor> did not sign the <event is="SUPPORT did_not_happen">accord</event>.
        They support the plan.
        A deal would end the war.
    """,
    "refusal": """
        <actor>Uganda</actor> <event is="REJECT held">rejected</event> the plan.
        <actor>Uganda</actor> <event is="REJECT held">refused</event> to sign.
        <actor>The rebels</actor> <event is="REJECT held">broke off</event> talks on Friday.
        <actor>The rebels</actor> <event is="REJECT held">walked</event> out of the talks.
        <actor>The senate</actor> <event is="REJECT held">vetoed</event> the bill.
        <actor>Norway</actor> <event is="REJECT held">withdrew</event> from the treaty.
        <actor>The rebels</actor> <event is="REJECT held">turned down</event> the offer.
        <actor>Sweden</actor> <event is="REJECT held">denied</event> the request.
    """,
    "demand": """
        <actor>Kenya</actor> <event is="REQUEST held">demanded</event> an apology from <recipient>Uganda</recipient>.
        <actor>Kenya</actor> <event is="REQUEST held">called</event> for a ceasefire.
        <actor>Lee</actor> <event is="REQUEST held">urged</event> <recipient>Kim</recipient> to leave.
        <actor>The union</actor> <event is="REQUEST held">asked</event> <recipient>the government</recipient> to pay.
        <actor>The court</actor> <event is="REQUEST held">ordered</event> <recipient>the company</recipient> to close.
        The ministry did not answer a request for comment.
    """,
    "blame": """
        <actor>Kenya</actor> <event is="ACCUSE held">accused</event> <recipient>Uganda</recipient> of spying.
        <recipient>Uganda</recipient> was <event is="ACCUSE held">accused</event> of spying by <actor>Kenya</actor>.
        <actor>Sweden</actor> <event is="ACCUSE held">condemned</event> the raid.
        <actor>The mayor</actor> <event is="ACCUSE held">blamed</event> <recipient>the government</recipient>.
        <actor>The police</actor> launched an <event is="ACCUSE held">investigation</event> on Monday.
        <actor>The workers</actor> <event is="ACCUSE held">sued</event> <recipient>the company</recipient>.
    """,
    "threat": """
        <actor>Uganda</actor> <event is="THREATEN held">threatened</event> to close the border.
        <actor>The general</actor> <event is="THREATEN held">warned</event> <recipient>the rebels</recipient>.
        <actor>The rebels</actor> <event is="THREATEN held">vowed</event> revenge.
    """,
    "pressure": """
        <actor>Kenya</actor> imposed <event is="SANCTION held">sanctions</event> on <recipient>Uganda</recipient> in May.
        <actor>Kenya</actor> <event is="SANCTION held">expelled</event> <recipient>two diplomats</recipient>.
        <actor>Kenya</actor> <event is="SANCTION held">suspended</event> aid to <recipient>Uganda</recipient>.
        <actor>Kenya</actor> <event is="SANCTION held">recalled</event> its ambassador.
        <actor>Kenya</actor> <event is="SANCTION held">raised</event> tariffs on steel in May.
        <actor>Kenya</actor> imposed a <event is="COERCE held">curfew</event> on Monday.
        <actor>The police</actor> <event is="COERCE held">arrested</event> <recipient>Lee</recipient> on Monday.
        <recipient>Lee</recipient> was <event is="COERCE held">arrested</event> on Monday.
        <recipient>The journalist</recipient> was <event is="COERCE held">detained</event> by <actor>soldiers</actor>.
        <actor>The government</actor> <event is="COERCE held">banned</event> <recipient>the party</recipient> in May.
    """,
    "concession": """
        <actor>Kenya</actor> <event is="YIELD held">lifted</event> the sanctions on Monday.
        <actor>Kenya</actor> <event is="YIELD held">withdrew</event> its troops from the valley.
        <actor>The rebels</actor> <event is="YIELD held">released</event> <recipient>two hostages</recipient> on Monday.
        <actor>The rebels</actor> <event is="YIELD held">surrendered</event> on Monday.
        <actor>The minister</actor> <event is="YIELD held">resigned</event> on Friday.
        <actor>The rebels</actor> <event is="YIELD held">declared</event> a ceasefire.
        <actor>The army</actor> will <event is="YIELD scheduled">withdraw</event> on Friday.
        <actor>Kenya</actor> <event is="YIELD held">reopened</event> the border on Monday.
        <actor>The premier</actor> <event is="YIELD held">apologized</event> to <recipient>the families</recipient>.
    """,
    "help": """
        <actor>Norway</actor> <event is="AID held">sent</event> food to <recipient>Kenya</recipient>.
        <actor>Norway</actor> <event is="AID held">provided</event> loans to <recipient>Kenya</recipient>.
        <actor>Norway</actor> <event is="AID held">donated</event> nine ships to <recipient>Kenya</recipient>.
        <actor>The navy</actor> <event is="AID held">rescued</event> <recipient>the crew</recipient>.
        <actor>Norway</actor> <event is="AID held">granted</event> asylum to <recipient>the pilot</recipient>.
        <actor>The two armies</actor> <event is="COOPERATE held">exchanged</event> <recipient>prisoners</recipient> on Monday.
    """,
    "force": """
        <actor>The rebels</actor> <event is="ASSAULT held">attacked</event> <recipient>the village</recipient> on Monday.
        <actor>The rebels</actor> launched an <event is="ASSAULT held">attack</event> on <recipient>the village</recipient> on Monday.
        <actor>Soldiers</actor> <event is="ASSAULT held">killed</event> <recipient>two farmers</recipient>.
        <recipient>Two farmers</recipient> were <event is="ASSAULT held">killed</event> in the raid.
        <actor>The rebels</actor> <event is="ASSAULT held">fired</event> rockets at the town.
        The <event is="ASSAULT held">war</event> began in 2022.
        <actor>The army</actor> <event is="ASSAULT held">invaded</event> <recipient>Kenya</recipient> in May.
        <actor>Kenya</actor> <event is="MOBILIZE held">deployed</event> troops on Monday.
        <actor>Kenya</actor> <event is="MOBILIZE held">mobilized</event> its army.
        Thousands of <actor>workers</actor> <event is="PROTEST held">protested</event> on Monday.
        <actor>Workers</actor> staged a <event is="PROTEST held">protest</event> on Monday.
        <actor>The students</actor> <event is="PROTEST held">demonstrated</event> in <place>Nairobi</place>.
        U.S. companies have fought the tariffs.
        The report hit the market.
    """,
    "grammar": """
        <actor>Lee</actor>, who <event is="CONSULT held">visited</event> <recipient>Kenya</recipient> in May, is ill.
        <actor>Kenya</actor> wanted peace and <event is="YIELD held">released</event> <recipient>the prisoners</recipient>.
        <actor>The rebels</actor> came down and <event is="ASSAULT held">attacked</event> <recipient>the village</recipient>.
        <recipient>Soldiers</recipient> are <event is="ACCUSE held">accused</event> of <event is="ASSAULT claimed">killing</event> <recipient>farmers</recipient>.
        The <event is="CONSULT held">talks</event> held in <place>Geneva</place> on Monday were friendly.
        A series of <event is="ASSAULT held">attacks</event> took place in May.
        <recipient>Lee</recipient>, <event is="COERCE held">jailed</event> in May, is ill.
        The <event is="CONSULT held">talks</event> between <actor>Angela Merkel</actor> and her Russian counterpart, <actor>Vladimir Putin</actor>, were short.
        <actor>Kenya's president</actor> <event is="CONSULT held">met</event> his counterpart <recipient>Angela Merkel</recipient> on Monday.
        <actor>Kenya</actor> plans to <event is="YIELD scheduled">release</event> <recipient>the prisoners</recipient>.
        Kenya wants to release the prisoners.
        Kenya is willing to meet the rebels.
    """,
}

ACTS = (
    ("Lee accused Kim of lying.", "accuse"),
    ("Lee denied that he had lied.", "deny"),
    ("Lee promised to pay by May.", "promise"),
    ("Lee threatened to close the port.", "threaten"),
    ("Lee warned that prices would rise.", "warn"),
    ("Lee confirmed that the port had closed.", "confirm"),
    ("Lee demanded that the rebels leave.", "demand"),
    ("Lee suggested that the talks move to Oslo.", "propose"),
    ("Lee predicted that the truce would fail.", "forecast"),
    ("Lee praised the agreement.", "praise"),
    ("“The army must leave,” Lee said.", "demand"),
    ("“Kenya should pay for the bridge,” Lee said.", "demand"),
    ("“We reject this text,” Lee said.", "reject"),
    ("“We accept the plan,” Lee said.", "accept"),
    ("“We will defend this village,” Lee said.", "promise"),
    ("“We will attack the port,” Lee said.", "threaten"),
    ("“The talks will fail,” Lee said.", "forecast"),
    ("“When will the talks begin?” Lee said.", "ask"),
    ("“The bridge is closed,” Lee said.", "state"),
    ("The bridge closed on Monday, Lee said.", "state"),
    ("“We condemn the raid,” Lee said.", "accuse"),
    ("“I propose a pause,” Lee said.", "propose"),
)

SAID = (
    ("Lee said on Thursday that the port had closed on Monday.", "Thursday"),
    ("Lee said that the port had closed on Monday.", None),
    ("“The port is closed,” Lee said on Thursday.", "Thursday"),
    ("Lee told reporters late on Thursday that the talks had failed.", "late on Thursday"),
    ("On Thursday, Lee said that the port had closed.", "Thursday"),
    ("The port will open next week, Lee said.", None),
)
