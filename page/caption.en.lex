# How captions of pictures begin. Field: phrase, in lower case. A piece that
# begins so and is short is a caption; captions are read. The example is a line
# between two paragraphs, the want its kind.
file_photo  = File photo of the harbour → caption
a_file_photo  = A file photo of the harbour → caption
file_image  = File image of the harbour → caption
file_picture  = File picture of the harbour → caption
file_pic  = File pic: the harbour → caption
pictured:  = Pictured: the harbour at dusk → caption
pictured_here  = Pictured here is the harbour → caption
above:  = Above: the harbour at dusk → caption
caption:  = Caption: the harbour at dusk → caption
image_caption  = Image caption The harbour at dusk → caption
in_this_photo  = In this photo the harbour lies empty → caption
in_this_image  = In this image the harbour lies empty → caption
in_this_file_photo  = In this file photo the harbour lies empty → caption
in_this_handout  = In this handout picture the harbour lies empty → caption
a_photo_of  = A photo of the harbour at dusk → caption
a_photograph_of  = A photograph of the harbour at dusk → caption
a_photograph_released  = A photograph released by the harbour board → caption
a_photo_released  = A photo released by the harbour board → caption
a_handout  = A handout picture of the harbour → caption
a_picture_of  = A picture of the harbour at dusk → caption
a_satellite_image_of  = A satellite image of the harbour → caption
a_screengrab  = A screengrab of the harbour film → caption
screengrab  = Screengrab of the harbour film → caption
grab_from  = Grab from a film of the harbour → caption
video_grab  = Video grab of the harbour → caption
a_screenshot  = A screenshot of the harbour page → caption
photo_shows  = Photo shows the harbour at dusk → caption
photo_illustration  = Photo illustration of the harbour → caption
representational_image  = Representational image of a harbour → caption
representative_image  = Representative image of a harbour → caption
file_-  = FILE - The harbour at dusk, 3 May → caption
file_–  = FILE – The harbour at dusk, 3 May → caption
file_—  = FILE — The harbour at dusk, 3 May → caption
image_copyright  = Image copyright Harbour Pictures Image caption The harbour at dusk → caption
