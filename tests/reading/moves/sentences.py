"""Marked sentences: the word that proposes or answers, with its kind and its status or answer; who, to whom, and what.

A sentence without a mark neither proposes nor answers.
"""

MOVES = {
    "offers": """
        <actor>Norway</actor> <move is="proposal offered">offered</move> to <gives>free the crew</gives>.
        <actor>Norway</actor> <move is="proposal offered">offered</move> to <gives>free the crew</gives> in exchange for <gets>grain</gets>.
        <actor>The union</actor> <move is="proposal offered">proposed</move> <gives>freezing wages for a year</gives>.
        <actor>Norway</actor> <move is="proposal offered">offered</move> <addressee>Sweden</addressee> <gives>a third of the water</gives>.
        <actor>Kenya</actor> <move is="proposal offered">proposed</move> that <gets>the port stay open</gets>.
        <actor>The rebels</actor> <move is="proposal offered">offered</move> <gives>talks without conditions</gives>.
        <actor>The envoy</actor> <move is="proposal floated">suggested</move> <gives>freezing the line</gives>.
        <actor>Sweden</actor> <move is="proposal offered">invited</move> <addressee>both sides</addressee> to <gets>talks in Stockholm</gets>.
        <actor>The rebels</actor> <move is="proposal offered">called</move> for <gets>a truce</gets>.
        <actor>Sweden</actor> <move is="proposal offered">urged</move> <addressee>Norway</addressee> to <gets>resume talks</gets>.
        <actor>The union</actor> <move is="proposal lapsed">withdrew</move> <terms>its offer</terms>.
        <actor>The rebels</actor> are <move is="proposal reported">willing</move> to <gives>resume talks</gives>.
        <actor>The lender</actor> is <move is="proposal reported">open</move> to <gives>a compromise</gives>.
    """,
    "papers": """
        <actor>Norway</actor>'s new summit proposal <move is="proposal reported">calls</move> for <addressee>Sweden</addressee> to <gets>open the port</gets>.
        Under the proposed agreement, Sweden would <gives><move is="proposal reported">open</move> the port</gives>.
        If they open the port, we will free the crew.
    """,
    "agreed": """
        <actor>Kenya</actor> and <actor>Uganda</actor> <move is="proposal accepted">agreed</move> to <terms>open the border</terms>.
        <actor>The two sides</actor> <move is="proposal accepted">agreed</move> on <terms>a shared patrol</terms>.
        <actor>Kenya</actor> <move is="proposal accepted">agreed</move> to <terms>a truce of ten days</terms>.
        <actor>Norway</actor> <move is="proposal accepted">reached</move> <terms>a deal</terms> with <addressee>Sweden</addressee>.
        <actor>The miners</actor> <move is="proposal accepted">agreed</move> <gives>not to strike in May</gives>.
    """,
    "answers": """
        <actor>The union</actor> <move is="response accepts">accepted</move> the offer.
        <actor>Sweden</actor> <move is="response refuses">rejected</move> the proposal.
        <actor>Sweden</actor> <move is="response refuses">rejected</move> <addressee>Norway</addressee>'s plan.
        <actor>The rebels</actor> <move is="response refuses">turned</move> down the offer.
        <actor>Sweden</actor> <move is="response refuses">ruled</move> out talks.
        The offer was <move is="response refuses">dismissed</move> by <actor>the miners</actor>.
        <actor>Sweden</actor> is <move is="response puts_off">studying</move> the proposal.
        <actor>The rebels</actor> <move is="response refuses">refused</move> to resume talks.
        <actor>The union</actor> <move is="response counters">countered</move> with an offer of half.
        <actor>The king</actor> is not <move is="response puts_off">ready</move> to make a deal.
        <actor>The king</actor> <move is="response denies">denied</move> offering a truce.
        <actor>The rebels</actor> <move is="response accepts">agreed</move> to the plan.
    """,
    "nothing": """
        Norway did not offer to free the crew.
        Norway may offer to free the crew.
        If Norway offers to free the crew, Sweden will leave.
        The union must leave the port.
        The agency offers advice to farmers.
        He suggested that the port was closed.
        They declined to discuss the talks.
        Sweden did not reject the offer.
        The two sides are not close to reaching a deal.
        The two sides could reach a deal in May.
        Talks were held in May.
        The critic dismissed the suggestion that he lied.
        Reports that Norway had withdrawn its offer are untrue.
        Reports in the Swedish press that Norway had withdrawn its offer are untrue, the minister said.
        The two sides would reach a deal in May.
        You agree to receive mail from the club.
        Sweden insisted that the rebels agree to a truce.
        The king will smile when he signs the pact.
        They have another proposal to make.
        They expect the proposal to pass.
        The move raised the prospect of a war.
        The king called the leaders in for talks.
        Norway invited the envoy to the capital for a party.
    """,
}
