"""Marked sentences: the word that decides, with the stance and its strength, and who holds it, towards what, of whom.

A sentence without a mark holds no stance.
"""

STANCES = {
    "demands": """
        <holder>The union</holder> <cue is="agrees firm">demanded</cue> <matter>a vote</matter>.
        <holder>Norway</holder> <cue is="agrees plain">called</cue> for <matter>a truce</matter>.
        <holder>Kenya</holder> <cue is="agrees plain">urged</cue> <of>Uganda</of> to <matter>open the border</matter>.
        <holder>Kenya</holder> <cue is="agrees plain">called</cue> on <of>Uganda</of> to <matter>withdraw its troops</matter>.
        <holder>Kenya</holder> <cue is="disagrees plain">urged</cue> <of>Uganda</of> not to <matter>close the border</matter>.
        <holder>The minister</holder> <cue is="agrees firm">insisted</cue> on <matter>a written text</matter>.
        <holder>The court</holder> <cue is="agrees firm">ordered</cue> <of>the company</of> to <matter>close the mine</matter>.
        <holder>Norway</holder> <cue is="disagrees plain">warned</cue> against <matter>a new tax</matter>.
    """,
    "wishes": """
        <holder>Norway</holder> <cue is="agrees plain">wants</cue> to <matter>join the pact</matter>.
        <holder>Norway</holder> <cue is="agrees plain">wants</cue> <matter>the sanctions lifted</matter>.
        <holder>Norway</holder> does not <cue is="disagrees plain">want</cue> <matter>a new tax</matter>.
        <holder>Kenya</holder> is <cue is="agrees plain">ready</cue> to <matter>resume the talks</matter>.
        <holder>Kenya</holder> is not <cue is="disagrees plain">willing</cue> to <matter>cede the province</matter>.
        <holder>Kenya</holder> is <cue is="agrees lean">open</cue> to <matter>a ceasefire</matter>.
        <holder>The union</holder> is <cue is="agrees plain">prepared</cue> to <matter>extend the strike</matter>.
    """,
    "support": """
        <holder>The union</holder> <cue is="agrees plain">supports</cue> <matter>the plan</matter>.
        <holder>The senate</holder> <cue is="agrees plain">ratified</cue> <matter>the treaty</matter> on Friday.
        <holder>The two sides</holder> <cue is="agrees plain">agreed</cue> to <matter>extend the truce</matter>.
        <holder>The two sides</holder> <cue is="disagrees plain">agreed</cue> not to <matter>raise tariffs</matter>.
        <holder>Norway</holder> <cue is="agrees plain">defended</cue> <matter>the ban</matter>.
        <holder>The senator</holder> is an <cue is="disagrees plain">opponent</cue> of <matter>the sale</matter>.
    """,
    "refusals": """
        <holder>The rebels</holder> <cue is="disagrees plain">rejected</cue> <matter>the offer</matter>.
        <holder>The rebels</holder> <cue is="disagrees plain">turned</cue> down <matter>the offer</matter>.
        <holder>The rebels</holder> <cue is="disagrees firm">refused</cue> to <matter>leave the town</matter>.
        <holder>Norway</holder> <cue is="disagrees firm">ruled</cue> out <matter>a sale</matter>.
        <holder>Norway</holder> has not <cue is="undecided firm">ruled</cue> out <matter>a sale</matter>.
        <holder>The union</holder> <cue is="disagrees plain">opposes</cue> <matter>the tariffs</matter>.
        <holder>The union</holder> strongly <cue is="disagrees firm">opposes</cue> <matter>the tariffs</matter>.
        <matter>The rules</matter> were <cue is="disagrees plain">rejected</cue> by <holder>the senate</holder>.
        The minister declined to comment.
    """,
    "own acts": """
        <holder>The prime minister</holder> <cue is="agrees firm">vowed</cue> to <matter>end the ban</matter>.
        <holder>Norway</holder> <cue is="agrees plain">threatened</cue> to <matter>raise tariffs</matter>.
        <holder>The government</holder> <cue is="agrees plain">plans</cue> to <matter>sell the port</matter>.
        <holder>The rebels</holder> <cue is="agrees plain">broke</cue> off the talks on Friday.
        <holder>Norway</holder> <cue is="agrees plain">raised</cue> tariffs on Monday.
        <holder>The prime minister</holder>'s <cue is="agrees plain">decision</cue> to <matter>sell the port</matter> was known.
    """,
    "wavering": """
        <holder>The government</holder> is <cue is="undecided plain">considering</cue> <matter>a sale</matter>.
        <holder>The government</holder> is <cue is="undecided plain">weighing</cue> <matter>a new tax</matter>.
        <holder>The minister</holder> is <cue is="undecided plain">undecided</cue> about <matter>the text</matter>.
    """,
    "said": """
        "We will <cue is="agrees plain">raise</cue> the tariffs," <holder>the minister</holder> said.
        "<of>Norway</of> <cue is="agrees firm">must</cue> <matter>leave the island</matter>," <holder>the minister</holder> said.
        "Norway <cue is="disagrees plain">should</cue> not <matter>leave the pact</matter>," <holder>the minister</holder> said.
        "<matter>The sanctions</matter> are <cue is="disagrees firm">unacceptable</cue>," <holder>the minister</holder> said.
        <holder>The minister</holder> said <matter>the sanctions</matter> were a <cue is="disagrees plain">mistake</cue>.
    """,
    "spokesmen": """
        "<holder>Kenya</holder> will not <cue is="disagrees plain">sign</cue> the treaty," Kenyan envoy James Otieno said.
        "<holder>Kenya</holder> will never <cue is="disagrees firm">lift</cue> the ban," Kenyan envoy James Otieno said.
        "<holder>Kenya</holder> is going to <cue is="agrees plain">withdraw</cue> its troops," Kenyan envoy James Otieno said.
        Kenyan envoy James Otieno said <holder>Kenya</holder> would <cue is="agrees plain">lift</cue> the ban.
        "<holder>The union</holder> will not <cue is="disagrees plain">return</cue> to work," said Ida Holm, a spokeswoman for the union.
        "Uganda will never sign the treaty," Kenyan envoy James Otieno said.
        "Uganda will never give up the island," analyst Ruth Cole said.
        "Kenya will pay a high price," Kenyan envoy James Otieno said.
        "Prices will return to normal," Kenyan envoy James Otieno said.
    """,
    "leanings": """
        "We could <cue is="agrees lean">live</cue> with <matter>a shorter pause</matter>," <holder>Mira Sol</holder> said.
        <holder>Norway</holder> would <cue is="agrees lean">like</cue> to <matter>join the pact</matter>.
        <holder>Norway</holder> would <cue is="agrees plain">welcome</cue> <matter>a joint patrol</matter>.
        <holder>Norway</holder> has no <cue is="agrees lean">objection</cue> to <matter>a joint patrol</matter>.
        <holder>Norway</holder> is <cue is="agrees lean">comfortable</cue> with <matter>the text</matter>.
        <holder>Norway</holder> has no <cue is="disagrees plain">plans</cue> to <matter>raise the toll</matter>.
        The boy lives with his mother.
        Norway likes snow.
    """,
    "conditions": """
        <holder>Norway</holder> is <cue is="agrees_if plain">ready</cue> to <matter>share the readings</matter>, provided that Kenya does the same.
        <holder>Kenya</holder> is <cue is="agrees_if plain">willing</cue> to <matter>withdraw its troops</matter> as long as Uganda does the same.
        <holder>Norway</holder> would <cue is="agrees_if plain">accept</cue> <matter>a truce</matter> only if Kenya withdrew its troops.
        "We are <cue is="agrees_if plain">willing</cue> to <matter>reopen the border</matter> if the shelling stops," <holder>Mira Sol</holder> said.
        <holder>The union</holder> <cue is="agrees_if plain">threatened</cue> to <matter>strike</matter> unless the offer is raised.
    """,
    "not done": """
        The bloc sat down at the table rather than cancelling the talks altogether.
        The bloc renewed the permits instead of suspending the aid.
        The bloc ended the week without suspending the aid.
        The bloc stopped short of imposing a levy.
        The pact holds regardless of whether the bloc agrees to extend it.
        As soon as the rebels agree to a truce, talks will begin.
        Mira Sol, who signed the contract in 2016, sat at the back of the hall.
    """,
    "negated matters": """
        <holder>Norway</holder> is <cue is="disagrees plain">against</cue> <matter>lifting the ban</matter>.
        <holder>Norway</holder> is not in <cue is="disagrees plain">favour</cue> of <matter>lifting the ban</matter>.
        <holder>Norway</holder> <cue is="undecided firm">refused</cue> to rule out <matter>a sale</matter>.
        <holder>Mira Sol</holder> said it was <cue is="agrees plain">wrong</cue> not to <matter>lift the ban</matter>.
        <holder>Mira Sol</holder> <cue is="disagrees firm">insisted</cue> that <matter>the ban must</matter> not <matter>be lifted</matter>.
        <holder>Mira Sol</holder> said <matter>the ban <cue is="disagrees plain">should</cue></matter> no longer <matter>be lifted</matter>.
        <matter>The ban <cue is="disagrees firm">must</cue></matter> not <matter>be lifted</matter>, <holder>Mira Sol</holder> said.
        <holder>Mira Sol</holder> said it was too <cue is="disagrees plain">early</cue> to <matter>lift the ban</matter>.
        The verdict is against the law.
    """,
    "others": """
        The envoy told Kenya that tariffs on steel are to blame.
        The ban will stay before Kenya withdraws its troops.
        The ban will go only if Kenya agrees and withdraws its troops.
        Mira Sol called the strike a game, as the owners remained on guard for a walkout.
    """,
    "foretold": """
        Ruth Cole sees few signs that Kenya intends to make concessions.
        There is a possibility of Kenya proposing a truce, Ruth Cole said.
        Uganda is likely to reject the offer, analysts said.
    """,
    "idle": """
        "This is a record I shall not live to see," Mira Sol said.
        "We are told that the dam must turn its turbines," Mira Sol said.
        Other officials weighed in on whether the list should be published.
    """,
    "left unsaid": """
        Kenya did not deny the raid.
        The premier did not directly deny that his troops had crossed the border.
        Kenya has not rejected the offer.
        The bloc stopped short of condemning the raid.
        The bloc fell short of endorsing the truce.
        The ministry neither confirmed nor denied the raid.
        The envoy refused to confirm or deny the deal.
        The minister refused to reject the plan.
        The premier declined to condemn the raid.
        Kenya did nothing to deny the reports of a raid.
        Mira Sol said she could not support or oppose the deal.
    """,
    "whose act": """
        <holder>Mira Sol</holder> <cue is="disagrees plain">warned</cue> <of>Kenya</of> against <matter>annexing the valley</matter>.
        <holder>Kenya</holder> responded to Uganda, which has massed troops on the border, by <cue is="agrees plain">raising</cue> the toll.
        Kenya fears that the rebels will break the ceasefire.
        Kenya warned that Uganda would annex the valley.
        Kenya suspects Uganda of arming the rebels.
        Mira Sol praised <holder>Kenya</holder> for <cue is="agrees plain">accepting</cue> <matter>the truce</matter>.
        Mira Sol condemned <holder>the rebels</holder> for <cue is="disagrees plain">rejecting</cue> <matter>the truce</matter>.
        Mira Sol dissuaded Kenya from rejecting the truce.
        Mira Sol cautioned Kenya about rejecting the plan.
        Kenya fears Uganda rejecting the truce.
        Some analysts point to the possibility of Kenya proposing a truce in the air.
        Experts see a chance of Kenya accepting the truce.
        The prospect of Kenya withdrawing its troops from the valley worries Uganda.
        <holder>Mira Sol</holder> angered Kenya by <cue is="agrees plain">supporting</cue> <matter>the plan</matter>.
        The rebels, accused of supporting the plan, left the hall.
        Mira Sol said that Kenya, which violated the truce, would be welcome.
    """,
    "bids": """
        The talks were held at <holder>Kenya</holder>'s <cue is="agrees plain">invitation</cue>.
        A mediator was sent at the <cue is="agrees plain">request</cue> of <holder>Kenya</holder>.
        The talks were not held at Kenya's invitation.
        She smiled at the request of the photographer.
    """,
    "none": """
        Shells fell on the port.
        Prices rose on Monday.
        If the rebels reject the offer, the war will go on.
        Did Norway reject the offer?
        The talks will fail, the minister said.
        The two sides met in Geneva.
    """,
}
