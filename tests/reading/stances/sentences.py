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
    "none": """
        Shells fell on the port.
        Prices rose on Monday.
        If the rebels reject the offer, the war will go on.
        Did Norway reject the offer?
        The talks will fail, the minister said.
        The two sides met in Geneva.
    """,
}
