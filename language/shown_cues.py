"""What is said of the drive just shown: back again, on another day too, what it is worth, what it should be."""

from language.patterns import Phrase

AND_BACK = Phrase(
    r"^(?:(?:and|also|plus|then|oh|ok|with|log|add|count)[\s,]*)*(?:the )?(?:way |drive |trip |same way |straight"
    r" |drove |came |went )?(?:back|home|return)(?: (?:again|home|too|as well|of course|to the (?:office|start)"
    r"|the same way"
    r"|there|trip|way|drive|leg|afterwards|(?:on )?DATE))*\W*$"
)
"""Said of the drive just shown: it was there and back."""
SAME_ON = Phrase(
    r"^(?:(?:and|also|then|plus|ok|now|again)[\s,]*)*(?:do |log |add |record )?(?:the |it )?(?:same|again)"
    r"(?: (?:again|drive|trip|thing|one|journey|route))*(?: (?:for|on))? DATE(?: (?:too|as well|please|again))*\W*$"
    r"|^(?:and|also|plus)[\s,]+(?:on )?DATE(?: (?:too|as well|also))*\W*$|^(?:on )?DATE (?:too|as well|also)\W*$"
)
"""Said of the drive just shown: once more, on another day."""
WORTH = Phrase(
    r"^(?:and |so |ok )*(?!what(?:'s| is| was)? (?:it|that|this)\W*$)(?:what(?:'s| is| was| does| would| will)?"
    r"|how much (?:is|was|does|would|will|do i get for|did i get for)) (?:it|that|this)(?: one| drive| trip)?"
    r"(?: (?:be|worth|pay|come to|make|give|get|me|then|now))*\W*$"
)
"""Asked of the drive just shown: what it comes to, and how."""
IS_TO_BE = Phrase(r"^(?:it |that )?should(?:'ve| have)? (?:be|been|say|read)\b[^?]*$")
