"""Marked sentences: the tag is what the marked word should be judged to be, `not_` before it for negative polarity."""

SENTENCES = {
    "plain": """
        The two sides <actual>met</actual> in the old mill.
        The <actual>talks</actual> lasted an hour.
        After the <actual>talks</actual> the envoy left.
        He said the army had <actual>withdrawn</actual>.
        "We <actual>signed</actual> it on Monday," she said.
        The premier <actual>resigned</actual>, and the island rejoiced.
        The truce, which <actual>began</actual> in May, is holding.
        According to the ministry, the convoy <actual>arrived</actual> at dawn.
        They <actual>rejected</actual> the offer.
        He <actual>urged</actual> them to leave.
        A <actual>strike</actual> has shut the port.
        The wounded were <actual>flown</actual> to the capital.
        Villagers <actual>fled</actual> the shelling.
        The ministry <actual>denied</actual> the report.
        The vote was <actual>blocked</actual> by two members.
        There was a <actual>fire</actual> at the depot.
    """,
    "negation": """
        They did not <not_actual>meet</not_actual>.
        They didn't <not_actual>sign</not_actual> anything.
        The envoy never <not_actual>arrived</not_actual>.
        No <not_actual>deal</not_actual> was reached.
        Nobody <not_actual>signed</not_actual> the text.
        Neither side <not_actual>moved</not_actual>.
        Few members <not_actual>voted</not_actual>.
        A few members <actual>voted</actual>.
        They left without <not_actual>signing</not_actual>.
        They hardly <not_actual>spoke</not_actual>.
        The port is no longer <not_actual>open</not_actual>.
        Not only did they <actual>meet</actual>, they signed.
        They could not <not_actual>agree</not_actual> on a price.
        The two sides can't <not_actual>agree</not_actual>.
        They will not <not_planned>meet</not_planned> on Friday.
        They won't <not_planned>leave</not_planned>.
        They may not <not_possible>sign</not_possible>.
        They should not <not_demanded>leave</not_demanded>.
        She urged them not to <not_demanded>leave</not_demanded>.
        Nothing was <not_actual>signed</not_actual>.
        There was no <not_actual>agreement</not_actual>.
        They did not manage to <not_actual>land</not_actual>.
        She does not believe that they <not_actual>left</not_actual>.
        They do not plan to <not_planned>meet</not_planned>.
        They <actual>shut</actual> the port with little explanation.
        The <actual>talks</actual> had not collapsed.
        The <actual>war</actual> has not ended.
        They show no sign of <not_actual>leaving</not_actual>.
        The parties have yet to <not_actual>agree</not_actual>.
    """,
    "modal": """
        They will <planned>meet</planned> on Friday.
        They'll <planned>meet</planned> on Friday.
        We shall <planned>return</planned>.
        They may <possible>meet</possible> next week.
        The truce could <possible>collapse</possible>.
        They might <possible>sign</possible>.
        Ships can <possible>pass</possible>.
        Troops must <demanded>leave</demanded> the town.
        The council should <demanded>act</demanded>.
        He must have <possible>known</possible>.
        They have to <demanded>leave</demanded>.
        Perhaps they <possible>met</possible>.
        They will probably <possible>meet</possible>.
        The premier will <planned>meet</planned> and <planned>talk</planned> with the envoy.
        They may <possible>meet</possible> and <possible>sign</possible>.
    """,
    "would": """
        A strike would <hypothetical>cost</hypothetical> millions.
        A <hypothetical>strike</hypothetical> would cost millions.
        She said that she would <planned>resign</planned>.
        The premier announced that he would <planned>visit</planned> the island.
        They would have <hypothetical>signed</hypothetical> it.
        He would later <actual>resign</actual>.
        "It would <hypothetical>hurt</hypothetical> the poor," he said.
        She said a strike would <hypothetical>cost</hypothetical> millions.
        He left, saying that he would <planned>resign</planned>.
        The announcement that they would <planned>buy</planned> it came late.
    """,
    "condition": """
        If they <conditional>meet</conditional>, prices will <conditional>fall</conditional>.
        Prices will <conditional>rise</conditional> unless they <conditional>sign</conditional>.
        The port will <conditional>open</conditional> as long as the truce <conditional>holds</conditional>.
        They will <conditional>sign</conditional> provided that troops <conditional>leave</conditional>.
        If the truce <conditional>fails</conditional>, troops will <conditional>return</conditional>.
        Even if they <conditional>sign</conditional>, the war may go on.
        Had they <hypothetical>met</hypothetical>, prices would have <hypothetical>fallen</hypothetical>.
        If they had <hypothetical>met</hypothetical>, prices would have <hypothetical>fallen</hypothetical>.
        She spoke as if they had <hypothetical>signed</hypothetical>.
        He asked if they had <possible>met</possible>.
        It is not clear whether they <possible>met</possible>.
        They will free him in exchange for a <conditional>withdrawal</conditional>.
        He said the island would <conditional>sign</conditional> if troops <conditional>left</conditional>.
        Should they <conditional>meet</conditional>, prices will fall.
        He said that if they <conditional>sign</conditional>, the port will <conditional>open</conditional>.
        She warned Thursday that if the vote <conditional>failed</conditional>, she would <conditional>resign</conditional>.
        I <actual>think</actual> if they sign, prices will <conditional>fall</conditional>.
        The deal, if it <conditional>survives</conditional>, will <conditional>help</conditional> farmers.
        Actions are allowed to be <conditional>brought</conditional> only if the court <conditional>agrees</conditional>.
        We will <conditional>consider</conditional> it if necessary.
        Barring a <conditional>strike</conditional>, the port will <conditional>open</conditional>.
        They will <conditional>free</conditional> him in exchange for a truce.
        Otherwise they will <conditional>leave</conditional>.
        If the border stays <conditional>open</conditional>, trade will grow.
        The loan depends on a <conditional>withdrawal</conditional>.
        If you agree, why do you <actual>refuse</actual> to sign?
    """,
    "question": """
        Did they <possible>meet</possible>?
        Will there be a <possible>deal</possible>?
        "Have they <possible>signed</possible>?" she asked.
        Why did they <actual>leave</actual>?
        They would <hypothetical>settle</hypothetical> one thing: who pays?
    """,
    "imperative": """
        <demanded>Sign</demanded> the paper!
        "<demanded>Stop</demanded> the war," he said.
        And <demanded>stop</demanded> the war!
    """,
    "planned": """
        She plans to <planned>resign</planned>.
        They agreed to <planned>meet</planned> again.
        The envoy is to <planned>visit</planned> the island.
        The talks are set to <planned>resume</planned>.
        The <planned>talks</planned> are set to resume on Monday.
        The two leaders are going to <planned>meet</planned>.
        He promised to <planned>pay</planned> the fine.
        The vote is scheduled to <planned>take</planned> place in May.
        A <planned>vote</planned> is scheduled for May.
        The firm expects prices to <planned>rise</planned>.
        They vowed to <planned>fight</planned> on.
        The army is ready to <planned>strike</planned>.
        He flew in ahead of Friday's <planned>talks</planned>.
        The planned <planned>sale</planned> has drawn protests.
        Traders await next week's <planned>vote</planned>.
        The ministers meet on <x>Friday</x>.
        They are <planned>meeting</planned> tomorrow.
        They met to <planned>discuss</planned> the border.
        The decision to <planned>sell</planned> the mill was hers.
        Preparations for the <planned>launch</planned> began.
        <planned>Talks</planned> will be held in June.
        When they <planned>meet</planned> on Friday, they will sign.
        There will be a <planned>vote</planned> in June.
        This will bring <planned>rising</planned> prices.
        The 24th session to <actual>discuss</actual> the border began.
        Shares fell to <actual>close</actual> at 12 points.
        They merged to <actual>form</actual> a bloc.
    """,
    "possible": """
        They hope to <possible>sign</possible> a pact.
        Hopes of a <possible>deal</possible> faded.
        A <possible>deal</possible> is unlikely.
        They are likely to <possible>win</possible>.
        The crew tried to <possible>land</possible>.
        Villagers fear that the dam will <possible>burst</possible>.
        The firm is considering <possible>leaving</possible> the island.
        They threatened to <possible>strike</possible>.
        The threat of a <possible>war</possible> has grown.
        There is a risk of <possible>famine</possible>.
        She does not rule out a <possible>sale</possible>.
        The possible <possible>sale</possible> has drawn protests.
        It is possible that they <possible>left</possible>.
        The police suspect that he <possible>fled</possible>.
        They sought to <possible>end</possible> the war.
        The law allows ships to <possible>pass</possible>.
        He opened the door for women to <possible>join</possible> the army.
        It was the greatest fear that I have ever <actual>seen</actual>.
        The house is a recipe for <possible>chaos</possible>.
    """,
    "demanded": """
        She urged them to <demanded>sign</demanded>.
        The union called for <demanded>talks</demanded>.
        Calls for a <demanded>boycott</demanded> grew.
        The council demanded that they <demanded>leave</demanded>.
        The judge ordered him to <demanded>pay</demanded>.
        He was told to <demanded>wait</demanded>.
        She proposed a <demanded>truce</demanded>.
        They need to <demanded>talk</demanded>.
        He urged them to consider <demanded>resigning</demanded>.
        The owners want them to <demanded>leave</demanded>.
        A demand for an <demanded>inquiry</demanded> was read out.
        The mayor appealed for <demanded>calm</demanded>.
        He wants a deal that <demanded>ends</demanded> the war.
        The proposal to <demanded>share</demanded> the port was read out.
        They called on the king to <demanded>act</demanded>.
        They insisted that he <demanded>resign</demanded>.
        It is time to <demanded>talk</demanded>.
        We have got to <demanded>act</demanded>.
    """,
    "denied": """
        He denied <denied>meeting</denied> her.
        They refused to <denied>sign</denied>.
        They blocked the <denied>vote</denied>.
        She denied that they plan to <denied>meet</denied>.
        She ruled out a <denied>sale</denied>.
        They failed to <denied>agree</denied>.
        The guards prevented an <denied>attack</denied>.
        The host cancelled the <denied>meeting</denied>.
        They were unable to <denied>agree</denied>.
        He declined to <denied>comment</denied>.
        The fence stopped them from <denied>leaving</denied>.
        They will refuse to <denied>sign</denied>.
        They avoided a <denied>war</denied>.
        The pilots averted a <denied>crash</denied>.
        They blocked an <actual>attempt</actual> to sell the port.
        They blocked an attempt to <denied>sell</denied> the port.
        The failed attempt to <denied>sell</denied> the port cost millions.
        He rejected calls for a <denied>boycott</denied>.
        The ministry denied allegations of <denied>torture</denied>.
        The claim that they <denied>fled</denied> is false.
        The dispute derailed a <denied>merger</denied>.
    """,
    "chains": """
        They managed to <actual>land</actual>.
        They began to <actual>leave</actual>.
        She knows that they <actual>left</actual>.
        She regrets that they <actual>left</actual>.
        They may manage to <possible>land</possible>.
        They did not fail to <actual>sign</actual>.
        He did not know that they had <actual>left</actual>.
        The council condemned the <actual>attack</actual>.
        They may discuss the <actual>attack</actual>.
        They will hold a <planned>meeting</planned>.
        They reached an <actual>agreement</actual>.
        They did not reach an <not_actual>agreement</not_actual>.
        They could reach an <possible>agreement</possible>.
        The <actual>talks</actual> failed.
        The raid led to a <actual>war</actual>.
        They ended the <actual>war</actual>.
        He may be forced to <possible>resign</possible>.
        They rejected the <actual>request</actual>.
    """,
    "generic": """
        <hypothetical>Negotiating</hypothetical> is an art.
        <hypothetical>Leaving</hypothetical> would hurt trade.
        When prices rise, people <hypothetical>save</hypothetical>.
        Anyone who <hypothetical>crosses</hypothetical> the line will be shot.
        It would be a mistake to <hypothetical>leave</hypothetical> now.
    """,
}
