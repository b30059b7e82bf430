"""Made-up sentences with their figures: a line is a sentence, each `<n>` one number.

`is`: kind, value, low, high and unit, with a dash for what is empty; `of`, `whose`, `part`, `answer`: words of the
sentence. A number without a mark is no figure.
"""

FIGURES = {
    "casualties": """
        At least <n is="casualties 12 12 - persons" of="people">12</n> people were killed and <n is="casualties 40 - - persons" of="wounded">40</n> wounded in Dorvel.
        <n is="casualties - 24 - persons" of="civilians">Dozens</n> of civilians died in the strike.
        The death toll rose to <n is="casualties 73 - - persons" of="The death toll">73</n>, officials said.
        <n is="casualties 1 - - persons" of="soldier">One</n> soldier was killed on Sunday.
        Rebels killed <n is="casualties 15 - - persons" of="Norvian troops">15</n> Norvian troops near the river.
        More than <n is="count 200000 200000 - persons" of="people have fled the fighting">200,000</n> people have fled the fighting.
    """,
    "harm": """
        More than <n is="casualties 80 80 - persons">80</n> people lost their lives in the crash.
        Some <n is="casualties 40 - - persons">40</n> villagers bled to death on the road.
        About <n is="casualties 400 - - persons">400</n> children starved to death last year.
        At least <n is="casualties 12 12 - persons">12</n> migrants froze to death at the border.
        The plane crashed and <n is="casualties 298 - - persons">298</n> people, including <n is="casualties 80 - - persons">80</n> children, perished.
        Troops neutralised <n is="casualties 14 - - persons" of="rebels">14</n> rebels on Monday.
        The army destroyed <n is="casualties 25 - - persons" of="militants">25</n> militants in the raid.
        Voters eliminated <n is="count 12 - - persons" of="candidates">12</n> candidates.
        <n is="casualties 12 - - persons">Twelve</n> people were killed and <n is="casualties 9 - - persons" of="others">nine</n> others were hurt.
        <n is="casualties 4 - - persons">Four</n> children were among the dead.
        A further <n is="casualties 12 - - persons">12</n> were taken to hospital.
        They found <n is="casualties 40 - - persons">40</n> bodies in the mass grave.
        <n is="count 3 - - body">Three</n> governing bodies oversee the truce.
        <n is="casualties 6 - - persons">Six</n> students were gunned down in Dorvel.
        <n is="casualties 9 - - persons">Nine</n> protesters were shot dead by police.
        <n is="casualties 5 - - persons">Five</n> soldiers were blown up by a mine.
        The ministry recorded <n is="casualties 30 - - persons" of="deaths">30</n> deaths on Monday.
        There were <n is="casualties 30 - - persons">30</n> deaths and <n is="casualties 12 - - persons">12</n> injuries.
        The strike claimed the lives of <n is="casualties 25 - - persons">25</n> civilians.
        The war has cost <n is="casualties 30000 - - persons">30,000</n> lives.
        The fund saved <n is="count 400 - - life">400</n> lives.
        <n is="casualties 20 - - persons">Twenty</n> passengers were crushed to death.
        <n is="casualties 5 - - persons">Five</n> policemen sustained injuries in the clash.
        <n is="casualties 7 - - persons">Seven</n> miners drowned when the shaft flooded.
        They shot down <n is="count 2 - - helicopter">two</n> helicopters and <n is="casualties 3 - - persons">three</n> pilots died.
        Norvia lost <n is="casualties 60 - - persons">60</n> soldiers and <n is="casualties 3 - - persons">three</n> civilians.
        The pope mourned the <n is="casualties 40 - - persons">40</n> people who died in the fire.
        Dorvel: <n is="casualties 15 - - persons">15</n> soldiers killed, the ministry reports.
        The number of those wounded rose to <n is="casualties 64 - - persons" of="those wounded">64</n>.
        The number of people killed rose to <n is="casualties 64 - - persons" of="people killed">64</n>.
    """,
    "taken": """
        The gunmen killed <n is="casualties 2 - - persons">two</n> guards and took <n is="count 6 - - persons" of="hostages">six</n> hostages.
        The blast wounded <n is="casualties 12 - - persons">12</n> people and left <n is="count 40 - - persons">40</n> missing.
        Police killed <n is="casualties 3 - - persons">three</n> rebels and detained <n is="count 40 - - persons">40</n> others.
        <n is="casualties 12 - - persons" of="people died">Twelve</n> people died and <n is="count 3000 - - persons" of="evacuated">3,000</n> were evacuated.
        The court sentenced <n is="count 12 - - persons" of="men">12</n> men to death.
        <n is="count 300 - - persons">Three hundred</n> people fled the town.
    """,
    "ends": """
        The mission will have up to <n is="count 400 - 400 persons">400</n> observers.
        No more than <n is="count 400 - 400 persons">400</n> observers will come.
        The deal frees at least <n is="count 40 40 - persons">40</n> prisoners.
        They need <n is="money 3000000 3000000 - USD">$3 million</n> or more.
    """,
    "counts": """
        Norvia will withdraw <n is="count 3000 - - persons" of="troops">3,000</n> troops from the border.
        Workers at <n is="count 38 - - plant" of="plants">38</n> plants walked out.
        Nearly <n is="count 900 - 900 persons" of="prisoners">900</n> prisoners were exchanged.
        Congress has <n is="count 3 - - way" of="ways to stop it" whose="Congress">three</n> ways to stop it.
        The army fired more than <n is="count 30 30 - rocket" of="rockets">30</n> rockets at the town.
    """,
    "shares": """
        Halvera imposed a tariff of <n is="share 15 - - percent" of="a tariff" part="steel" whose="Halvera">15 per cent</n> on steel.
        They raised the tariff rate to <n is="share 25 - - percent" of="the tariff rate">25 percent</n> from <n is="share 10 - - percent" of="the tariff rate">10 percent</n>.
        <n is="share 20 - - percent" of="children in the camp">One in five</n> children in the camp is malnourished.
        Half of the wheat was wasted, and <n is="share 70 - - percent" of="grown abroad" part="all tomatoes">70 percent</n> of all tomatoes are grown abroad.
    """,
    "changes": """
        The index fell <n is="change 310 - - points" of="The index">310</n> points on Monday.
        Emissions must fall by <n is="change 45 - - percent" of="Emissions must fall">45 percent</n> by 2030.
        Dockworkers rejected a <n is="change - 5 7 percent" of="increase">5 to 7 percent</n> increase.
        Exports rose <n is="change 2.6 - - percent" of="Exports">2.6%</n> last year.
    """,
    "money and prices": """
        The fund has spent about <n is="money 28000000 - - USD" of="the work">$28 million</n> on the work.
        It created a <n is="money 12000000000 - - USD" of="aid program">$12 billion</n> aid program.
        The treaty covers goods worth <n is="money 8000000000 - - USD" of="goods">$8 billion</n>.
        The annual cost could be <n is="money 50000000000 - - GBP" of="The annual cost">£50billion</n>.
        Oil rose to <n is="price 81.5 - - USD" of="Oil">$81.50</n> a barrel.
        China agreed to buy up to <n is="money 50000000000 - 50000000000 USD" of="farm goods">$50 billion</n> of farm goods.
    """,
    "measures": """
        The buffer zone is <n is="measure 20 - - km" of="The buffer zone">20</n> kilometers wide.
        Iran now holds <n is="measure 182 - - kg" of="uranium" whose="Iran">182</n> kilograms of uranium.
        After <n is="measure 2 - - day" of="talks">two</n> days of talks they left.
        Talks lasted <n is="measure 6 - - hour" of="Talks">six</n> hours.
    """,
    "polls": """
        A poll found that <n is="poll 54 - - percent" of="voters" part="voters" answer="support the deal">54 percent</n> of voters support the deal.
        Asked about the treaty, <n is="poll 44 - - percent" of="respondents" answer="they would vote for it">44%</n> of respondents said they would vote for it.
        The survey polled <n is="poll 1200 - - persons" of="adults">1,200</n> adults.
    """,
    "none": """
        On 17 июля the crash took place.
        The order of 17. Juli was void.
        Le 17 juillet, the envoy left.
        Il 17 luglio 298 persone morirono nel disastro.
        The plaque reads "Le 17 juillet 2014, 298 personnes sont mortes".
        The paper wrote that погибли 298 человек.
        The two sides met for the third round of talks on June 12, 2019.
        The Group of Seven backed the plan at 10:30 a.m.
        The court voted 5-4, and Kim, 58, left in three days.
        The envoy signed Phase One in Room 12 of the hotel.
        One of the ministers came back two weeks ago.
        The Boeing 737 landed between 1995 and 1997.
        In the 1990s the 38-year-old diplomat lived there.
        All four leaders flew home within 48 hours.
    """,
}
